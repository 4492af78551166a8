"""The Rakor: agenda, who comes, minutes and directives, follow-ups, documents."""
