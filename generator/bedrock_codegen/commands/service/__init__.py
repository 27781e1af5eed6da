"""From botocore's model of a service to the bodies of a family: what is mechanical here, what people decide in an overlay."""
