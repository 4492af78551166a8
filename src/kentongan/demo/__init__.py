"""The acceptance month: data files, and the player that calls the same acts."""
