#include "CGeodesic.h"

#include <GeographicLib/Geodesic.hpp>

double waymark_geodesic_metres(
    double latitude, double longitude, double other_latitude, double other_longitude) {
  double metres;
  GeographicLib::Geodesic::WGS84().Inverse(
      latitude, longitude, other_latitude, other_longitude, metres);
  return metres;
}
