"""The year's action plan: what was planned, reached and shown, and its reports."""
