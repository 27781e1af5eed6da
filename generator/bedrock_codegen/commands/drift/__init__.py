"""Where specs and service differ, by what recordings show; and where our models and the service's lists do."""
