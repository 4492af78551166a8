"""Is this true? Answers with scope, versions and residents' responses."""
