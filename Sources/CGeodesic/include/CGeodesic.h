#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// The length in metres of the shortest way on the ellipsoid of WGS 84 between two points given by
/// latitude and longitude in degrees; not a number if a latitude is beyond a pole.
double waymark_geodesic_metres(
    double latitude, double longitude, double other_latitude, double other_longitude);

#ifdef __cplusplus
}
#endif
