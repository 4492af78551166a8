"""What a phone needs to keep the form: a manifest and a service worker."""
