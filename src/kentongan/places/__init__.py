"""Where things are: the areas this house serves, their names, shapes and borders."""
