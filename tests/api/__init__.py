"""The API, asked as a program asks it."""
