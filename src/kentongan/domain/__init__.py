"""Words and values of the whole house; standard library only."""
