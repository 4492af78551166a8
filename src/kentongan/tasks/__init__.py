"""Who owes what until when, with proof; questions from office to office."""
