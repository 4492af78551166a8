"""What is statistically unusual, until a person takes it up or sets it aside."""
