"""The rumour card: harm first, who was asked, the bounded answer, second person."""
