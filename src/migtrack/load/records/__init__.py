"""Values to models; what does not fit becomes findings."""
