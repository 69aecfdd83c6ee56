"""Distance between two places on earth."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """A point in decimal degrees (WGS 84)."""

    latitude: float
    longitude: float

    def distance_km(self, other: "Coordinates") -> float:
        """Great-circle distance in kilometres (haversine formula, mean earth radius 6371.0088 km)."""
        phi, phi_other = radians(self.latitude), radians(other.latitude)
        half_phi = (phi_other - phi) / 2
        half_lambda = radians(other.longitude - self.longitude) / 2
        a = sin(half_phi) ** 2 + cos(phi) * cos(phi_other) * sin(half_lambda) ** 2
        return 2 * EARTH_RADIUS_KM * asin(sqrt(a))
