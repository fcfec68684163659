#!/usr/bin/env python3
"""Makes the lines of the front of 1944-45 from the tables of towns in this folder.

Needs python3 with pip and the package shapely (2.0 or later), apt-get and dpkg-deb (Debian), and the
program ogr2ogr of gdal-bin. Ends with status 1 and a list if a table or a line is wrong.

    Geodata/fronts/build.py [-o FOLDER] [--cache FOLDER] [--geodata FOLDER] [--date YYYY-MM-DD ...]

--cache keeps the packages with Natural Earth and what was unpacked, so that a second run need not
fetch them again. --geodata is the folder that holds borders and basemap; without it, the one above.
--date makes the lines of other days than those of DATES.
"""

import argparse
import csv
import datetime
import importlib.util
import json
import math
import pathlib
import re
import sys
import tempfile

import shapely
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box

HERE = pathlib.Path(__file__).resolve().parent
ATTRIBUTION = "Waymark, Front lines of 1944 and 1945 (CC BY 4.0)"
DATES = ("1944-06-22", "1944-08-01", "1944-10-01", "1945-01-01", "1945-02-01", "1945-03-01",
         "1945-04-01", "1945-04-15", "1945-05-01")
# West, south, east, north: the part of the map for which lines are made.
FRAME = (-5.5, 38.0, 32.5, 59.9)
# The plane: Lambert's equal-area azimuthal projection of a sphere about this point, in km.
CENTRE, RADIUS = (15.0, 52.0), 6371.0072
# No line where the nearest towns of the two sides lie further apart than this, in km.
FARTHEST = 150
# Shorter pieces of a line are left out, in km.
LEAST_LENGTH = 25
# A side of the front that is shorter than this goes with its neighbours, in km.
LEAST_SIDE = 60
# How often corners are cut.
ROUNDS = 2
# So much sea may lie between two towns that hang together by land, in km.
INLET = 25
NEUTRAL = {"switzerland", "liechtenstein"}
SIDES = {"allied", "german", "besieged", "none"}
EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?[~?%]?")


# The plane

def to_plane(lon, lat):
    l0, p0 = math.radians(CENTRE[0]), math.radians(CENTRE[1])
    l, p = math.radians(lon) - l0, math.radians(lat)
    k = math.sqrt(2 / (1 + math.sin(p0) * math.sin(p) + math.cos(p0) * math.cos(p) * math.cos(l)))
    return (RADIUS * k * math.cos(p) * math.sin(l),
            RADIUS * k * (math.cos(p0) * math.sin(p) - math.sin(p0) * math.cos(p) * math.cos(l)))


def from_plane(x, y):
    l0, p0 = math.radians(CENTRE[0]), math.radians(CENTRE[1])
    rho = math.hypot(x, y)
    if rho == 0:
        return CENTRE
    c = 2 * math.asin(rho / (2 * RADIUS))
    p = math.asin(math.cos(c) * math.sin(p0) + y * math.sin(c) * math.cos(p0) / rho)
    l = l0 + math.atan2(x * math.sin(c), rho * math.cos(p0) * math.cos(c) - y * math.sin(p0) * math.sin(c))
    return math.degrees(l), math.degrees(p)


def projected(geometry):
    return shapely.transform(geometry, lambda points: [to_plane(*point) for point in points])


# The tables

def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [{key: (text or "").strip() for key, text in row.items() if key} for row in csv.DictReader(file)]


def group(by, date):
    """Which of the three sides of the front a town's `by` belongs to."""
    # By the end of 1944 the Red Army had left Serbia, and the Yugoslav army held its front alone.
    if "Yugoslav partisans" in by and date >= "1945-01-01":
        return "partisans"
    if re.search(r"Red Army|Romanian|Bulgarian|1st Polish", by):
        return "red-army"
    if re.search(r"United States|British|Canadian|French|Polish Army|Greek and Canadian|New Zealand|"
                 r"Czechoslovak and British|Western Allies", by):
        return "western-allies"
    return "partisans"


def in_force(when, date, bound):
    start, _, end = when.partition("/")
    return bound(start, False) <= date <= bound(end or start, True)


def check_tables(towns, sources, changes, gaps, checks, problems):
    known = [row["id"] for row in sources]
    for kind, names in (("sources", known), ("towns", [row["id"] for row in towns])):
        for name in sorted({name for name in names if names.count(name) > 1}):
            problems.append(f"{kind}: {name} is there twice")
    used = set()
    for row in towns + changes + gaps + checks:
        name = row.get("id") or row.get("town") or row["name"]
        cited = [part for part in row["sources"].split(";") if part]
        used.update(cited)
        if not cited and row not in gaps:
            problems.append(f"{name}: no source")
        for source in cited:
            if source not in known:
                problems.append(f"{name}: no source {source}")
    for row in towns:
        if not EDTF.fullmatch(row["taken"]):
            problems.append(f"{row['id']}: taken {row['taken']!r}")
        if not (-12 < float(row["longitude"]) < 45 and 34 < float(row["latitude"]) < 72):
            problems.append(f"{row['id']}: position")
    for name in sorted(set(known) - used):
        problems.append(f"sources: {name} is not cited")
    for row in changes:
        if row["town"] not in {town["id"] for town in towns}:
            problems.append(f"changes: no town {row['town']}")
        if row["side"] not in SIDES:
            problems.append(f"changes: side {row['side']!r}")


def side_on(town, changes, date, bound):
    """allied, german, besieged (German and cut off) or, where it is not known, None."""
    for row in changes:
        if row["town"] == town["id"]:
            if in_force(row["when"], date, bound):
                return None if row["side"] == "none" else row["side"]
    start, _, end = town["taken"].partition("/")
    if bound(end or start, True) <= date:
        return "allied"
    return "german" if bound(start, False) > date else None


# The lines of a day

class Day:
    def __init__(self, date, towns, sides, land, gaps, problems, notes):
        self.date, self.problems, self.notes, self.gaps = date, problems, notes, gaps
        self.land = shapely.difference(land, gaps)
        self.towns = sorted((row["id"], to_plane(float(row["longitude"]), float(row["latitude"])),
                             "german" if sides[row["id"]] == "besieged" else sides[row["id"]], group(row["by"], date))
                            for row in towns if sides[row["id"]])
        self.at = {place: index for index, (_, place, _, _) in enumerate(self.towns)}
        self.tree = shapely.STRtree([Point(place) for _, place, _, _ in self.towns])
        self.trees = {}
        for side in ("allied", "german"):
            members = [index for index, town in enumerate(self.towns) if town[2] == side]
            # Points of a ring of siege come later: they are no towns and count for no distance.
            self.trees[side] = members, shapely.STRtree([Point(self.towns[index][1]) for index in members])
        self.triangulate()
        besieged = {index for index, town in enumerate(self.towns) if sides[town[0]] == "besieged"}
        ring = {self.middle((index, other)) for index in besieged for other in self.links.get(index, ())
                if self.towns[other][2] == "german"}
        if ring:
            self.towns += [("", place, "allied", "") for place in sorted(ring)]
            self.at = {place: index for index, (_, place, _, _) in enumerate(self.towns)}
            self.tree = shapely.STRtree([Point(place) for _, place, _, _ in self.towns])
            self.triangulate()

    def triangulate(self):
        self.triangles, self.links = [], {}
        cloud = MultiPoint([place for _, place, _, _ in self.towns])
        for triangle in shapely.get_parts(shapely.delaunay_triangles(cloud)):
            corners = sorted(self.at[point] for point in triangle.exterior.coords[:-1])
            self.triangles.append(corners)
            for a, b in ((0, 1), (0, 2), (1, 2)):
                if self.by_land(self.towns[corners[a]][1], self.towns[corners[b]][1]):
                    self.links.setdefault(corners[a], set()).add(corners[b])
                    self.links.setdefault(corners[b], set()).add(corners[a])
        self.triangles.sort()
        self.hull = cloud.convex_hull

    def by_land(self, a, b):
        """Whether two towns hang together: near, and with no more than an inlet between them."""
        way = LineString([a, b])
        return way.length <= FARTHEST * 2 and way.length - shapely.intersection(way, self.land).length <= INLET

    def bodies(self, side):
        """The towns of a side in groups that hang together, the largest first."""
        left, result = {index for index, town in enumerate(self.towns) if town[2] == side}, []
        while left:
            body, queue = set(), [min(left)]
            while queue:
                index = queue.pop()
                if index in left:
                    left.discard(index)
                    body.add(index)
                    queue += sorted(self.links.get(index, set()) & left)
            result.append(body)
        return sorted(result, key=lambda body: (-len(body), min(body)))

    def middle(self, edge):
        a, b = (self.towns[index][1] for index in edge)
        return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)

    def contours(self):
        """The lines through the middles of the links between towns of the two sides."""
        neighbours = {}
        for corners in self.triangles:
            mixed = [pair for pair in ((corners[0], corners[1]), (corners[0], corners[2]), (corners[1], corners[2]))
                     if self.towns[pair[0]][2] != self.towns[pair[1]][2]]
            if mixed:
                neighbours.setdefault(mixed[0], []).append(mixed[1])
                neighbours.setdefault(mixed[1], []).append(mixed[0])
        done, result = set(), []
        starts = sorted(edge for edge, others in neighbours.items() if len(others) == 1)
        for start in starts + sorted(neighbours):
            if start in done:
                continue
            way = [start]
            done.add(start)
            while True:
                further = [edge for edge in sorted(neighbours[way[-1]]) if edge not in done]
                if not further:
                    break
                way.append(further[0])
                done.add(further[0])
            if way[0] in neighbours[way[-1]] and len(way) > 2:
                way.append(way[0])
            result.append(way)
        return result

    def holds_town(self, corners):
        triangle = Polygon(corners)
        if triangle.area < 1e-9:
            return False
        return any(triangle.intersects(Point(self.towns[index][1])) for index in self.tree.query(triangle))

    def smooth(self, points):
        """Cuts the corners, but never so that a town comes to lie on the other side."""
        closed = points[0] == points[-1]
        for _ in range(ROUNDS):
            result = [] if closed else [points[0]]
            corners = range(len(points) - 1) if closed else range(1, len(points) - 1)
            for index in corners:
                before, here = points[index - 1 if index or not closed else -2], points[index]
                after = points[index + 1]
                a = tuple(0.75 * h + 0.25 * b for h, b in zip(here, before))
                b = tuple(0.75 * h + 0.25 * n for h, n in zip(here, after))
                result += [here] if self.holds_town((a, here, b)) else [a, b]
            points = result + ([result[0]] if closed else [points[-1]])
        return points

    def nearest(self, point, side):
        members, tree = self.trees[side]
        found = members[tree.nearest(Point(point))]
        return found, math.dist(point, self.towns[found][1])

    def oriented(self, way):
        """The links of a line in the order that has the Allies on its left hand."""
        (x, y), (u, v) = self.middle(way[0]), self.middle(way[1])
        a, b = next(self.towns[index][1] for index in way[0] if self.towns[index][2] == "allied")
        return way if (u - x) * (b - y) - (v - y) * (a - x) > 0 else way[::-1]

    def lines(self):
        bodies = self.bodies("german")
        body_of = {index: number for number, body in enumerate(bodies) for index in body}
        whole, pieces = [], []
        for way in self.contours():
            german = {index for edge in way for index in edge if self.towns[index][2] == "german"}
            allied = {index for edge in way for index in edge if self.towns[index][2] == "allied"}
            points = self.smooth([self.middle(edge) for edge in self.oriented(way)])
            whole.append(LineString(points))
            body = min(body_of[index] for index in german)
            if way[0] == way[-1] and len(allied) == 1:
                names = [self.towns[index][0] for index in allied]
                self.notes.append(f"{self.date}: taken, but all about it not, no line: {', '.join(names)}")
                continue
            if len(bodies[body]) == 1 and body:
                names = [self.towns[index][0] for index in bodies[body]]
                self.notes.append(f"{self.date}: a pocket of one town: {', '.join(names)}")
            for piece in self.cut(points):
                line = LineString(piece)
                near = [body_of[self.nearest(line.interpolate(step / 20, normalized=True).coords[0], "german")[0]]
                        for step in range(21)]
                pieces.append(("front" if near.count(0) > 10 else "pocket", piece))
        self.whole_lines = whole
        self.check_whole(whole)
        features = []
        for kind, points in pieces:
            for by, part in self.parted(points):
                features.append(self.feature(kind, by, part))
        features.sort(key=lambda feature: (feature["properties"]["by"], -feature["length"],
                                           feature["geometry"]["coordinates"][0]))
        counts = {}
        for feature in features:
            by = feature["properties"]["by"]
            counts[by] = counts.get(by, 0) + 1
            feature["properties"]["id"] = f"{by}-{self.date}-{counts[by]}"
        return features

    def cut(self, points):
        """The pieces on land and between towns that are near enough."""
        steps = []
        for a, b in zip(points, points[1:]):
            count = max(1, math.ceil(math.dist(a, b) / 5))
            steps += [tuple(a[axis] + (b[axis] - a[axis]) * step / count for axis in (0, 1)) for step in range(count)]
        steps.append(points[-1])
        runs, run = [], []
        for a, b in zip(steps, steps[1:]):
            middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
            ends = [self.nearest(middle, side) for side in ("allied", "german")]
            apart = math.dist(*(self.towns[town][1] for town, _ in ends))
            if apart <= FARTHEST and max(far for _, far in ends) <= FARTHEST:
                run = run or [a]
                run.append(b)
            elif run:
                runs.append(run)
                run = []
        if run:
            if runs and steps[0] == steps[-1] and runs[0][0] == run[-1]:
                runs[0] = run + runs[0][1:]
            else:
                runs.append(run)
        result = []
        for run in runs:
            line = LineString(run)
            for part in shapely.get_parts(shapely.line_merge(shapely.intersection(line, self.land))):
                if part.geom_type != "LineString" or part.is_empty:
                    continue
                result.append(self.along(part, line))
        return [part for part in self.joined(result) if LineString(part).length >= LEAST_LENGTH]

    @staticmethod
    def along(part, line):
        """The part in the direction of the line."""
        coordinates = list(part.coords)
        step = line.project(Point(coordinates[1])) - line.project(Point(coordinates[0]))
        return coordinates if 0 < step % line.length < line.length / 2 else coordinates[::-1]

    @staticmethod
    def joined(parts):
        """Joins pieces of a line that the sea parts by less than 10 km (inlets, lagoons, river mouths)."""
        parts = sorted(parts, key=lambda part: part[0])
        changed = True
        while changed:
            changed = False
            for i, a in enumerate(parts):
                for j, b in enumerate(parts):
                    if i != j and math.dist(a[-1], b[0]) < 10:
                        parts = [part for k, part in enumerate(parts) if k not in (i, j)] + [a + b]
                        changed = True
                        break
                if changed:
                    break
        return parts

    def parted(self, points):
        """The line in parts by who stood on the Allied side."""
        runs = []
        for a, b in zip(points, points[1:]):
            middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
            by = self.towns[self.nearest(middle, "allied")[0]][3]
            if runs and runs[-1][0] == by:
                runs[-1][1].append(b)
            else:
                runs.append([by, [a, b]])
        while len(runs) > 1:
            lengths = [LineString(run[1]).length for run in runs]
            short = min(range(len(runs)), key=lambda index: (lengths[index], index))
            if lengths[short] >= LEAST_SIDE:
                break
            into = max((index for index in (short - 1, short + 1) if 0 <= index < len(runs)),
                       key=lambda index: (lengths[index], -index))
            first, second = min(short, into), max(short, into)
            runs[first:second + 1] = [[runs[into][0], runs[first][1] + runs[second][1][1:]]]
            index = 0
            while index + 1 < len(runs):
                if runs[index][0] == runs[index + 1][0]:
                    runs[index:index + 2] = [[runs[index][0], runs[index][1] + runs[index + 1][1][1:]]]
                else:
                    index += 1
        return [(by, part) for by, part in runs]

    def feature(self, kind, by, points):
        line = LineString(points)
        halves, near = [], {"allied": set(), "german": set()}
        count = max(2, round(line.length / 5))
        for step in range(count + 1):
            point = line.interpolate(step / count, normalized=True)
            total = 0
            for side in near:
                town, far = self.nearest((point.x, point.y), side)
                near[side].add(self.towns[town][0])
                total += far
            halves.append(total / 2)
        halves.sort()
        coordinates = []
        for point in shapely.simplify(line, 0.15).coords:
            lon, lat = from_plane(*point)
            place = (round(lon, 4) + 0.0, round(lat, 4) + 0.0)
            if not coordinates or place != coordinates[-1]:
                coordinates.append(place)
        return {"type": "Feature", "properties": {
            "id": "", "date": self.date, "by": by, "kind": kind,
            "accuracy_km": round(halves[math.ceil(0.9 * len(halves)) - 1]),
            "accuracy_median_km": round(halves[len(halves) // 2]),
            "length_km": round(line.length),
            "towns_allied": ";".join(sorted(near["allied"])), "towns_german": ";".join(sorted(near["german"]))},
            "geometry": {"type": "LineString", "coordinates": coordinates}, "length": line.length}

    # Checks

    def check_whole(self, whole):
        """Each field between the lines, before they are cut, holds the towns of one side only."""
        reaching = []
        for line in whole:
            points = list(line.coords)
            if points[0] != points[-1]:
                # The ends lie on the hull: a little further, so that they surely meet it.
                for end, inner in ((0, 1), (-1, -2)):
                    (x, y), (u, v) = points[end], points[inner]
                    share = 1 / math.dist((x, y), (u, v))
                    points[end] = (x + (x - u) * share, y + (y - v) * share)
            reaching.append(LineString(points))
        self.fields = []
        edges = shapely.unary_union([*reaching, self.hull.exterior])
        for field in shapely.get_parts(shapely.polygonize([edges])):
            inside = [self.towns[index] for index in self.tree.query(field, predicate="intersects")]
            if inside:
                self.fields.append((field, max(("allied", "german"), key=lambda side: sum(
                    town[2] == side for town in inside))))
            if len({town[2] for town in inside}) > 1:
                few = min(("allied", "german"), key=lambda side: sum(town[2] == side for town in inside))
                self.problems.append(f"{self.date}: on the wrong side: "
                                     + ", ".join(sorted(town[0] for town in inside if town[2] == few)))
        for line in whole:
            if not line.is_simple:
                self.problems.append(f"{self.date}: a line crosses itself near {from_plane(*line.coords[0])}")

    def report(self, checks):
        """Places of other accounts; the lines do not rest on them. Returns how many are right and wrong."""
        right = wrong = 0
        for row in checks:
            point = Point(to_plane(float(row["longitude"]), float(row["latitude"])))
            side = next((side for field, side in self.fields if field.covers(point)), None)
            if side == row["side"]:
                right += 1
            elif side:
                wrong += 1
                far = min(line.distance(point) for line in self.whole_lines)
                self.notes.append(f"{self.date}: check {row['name']}: {row['side']}, here {side}, by {far:.0f} km")
        return right, wrong

    def check_features(self, features):
        """The lines as they are written: the side of each town, and crossings."""
        lines = [projected(LineString(feature["geometry"]["coordinates"])) for feature in features]
        for index, line in enumerate(lines):
            name = features[index]["properties"]["id"]
            if not line.is_simple:
                self.problems.append(f"{name}: crosses itself")
            for other in range(index):
                if line.crosses(lines[other]):
                    self.problems.append(f"{name}: crosses {features[other]['properties']['id']}")
        tree, right = shapely.STRtree(lines), 0
        for name, place, side, _ in self.towns if lines else []:
            if not name:
                continue
            point = Point(place)
            line = lines[tree.nearest(point)]
            at = line.project(point)
            if at <= 1e-6 or at >= line.length - 1e-6:
                continue
            foot = line.interpolate(at)
            coordinates, done = list(line.coords), 0
            votes = []
            for a, b in zip(coordinates, coordinates[1:]):
                if LineString([a, b]).distance(foot) < 1e-6:
                    votes.append((b[0] - a[0]) * (place[1] - a[1]) - (b[1] - a[1]) * (place[0] - a[0]))
            strongest = max(votes, key=abs, default=0)
            if len(votes) == 2 and votes[0] * votes[1] < 0:
                continue
            # A sight line that crosses a part that was cut away, at sea or in a gap, tells nothing.
            far = math.dist(place, (foot.x, foot.y))
            if far > 2:
                share = (far - 2) / far
                sight = LineString([place, (place[0] + (foot.x - place[0]) * share, place[1] + (foot.y - place[1]) * share)])
                if any(whole.intersects(sight) for whole in self.whole_lines):
                    continue
            if (strongest > 0) != (side == "allied"):
                self.problems.append(f"{self.date}: {name} is {side}, but lies on the other side of "
                                     f"{features[lines.index(line)]['properties']['id']}")
            else:
                right += 1
        return right


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=pathlib.Path)
    parser.add_argument("--cache", type=pathlib.Path)
    parser.add_argument("--geodata", type=pathlib.Path, default=HERE.parent)
    parser.add_argument("--date", action="append")
    arguments = parser.parse_args()
    for date in arguments.date or []:
        try:
            datetime.date.fromisoformat(date)
        except ValueError:
            parser.error(f"--date: {date!r} is not a day such as 1944-12-16")
    if arguments.date and not arguments.output:
        parser.error("--date makes a file of these days alone; give a folder for it with -o")
    arguments.output = arguments.output or HERE

    sys.dont_write_bytecode = True
    specification = importlib.util.spec_from_file_location("borders", arguments.geodata / "borders/build.py")
    borders = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(borders)

    problems, notes, features = [], [], []
    towns, sources, changes, gaps = (read(HERE / f"{name}.csv") for name in ("towns", "sources", "changes", "gaps"))
    checks = read(HERE / "checks.csv")
    check_tables(towns, sources, changes, gaps, checks, problems)
    if problems:
        sys.exit("\n".join(problems))

    with tempfile.TemporaryDirectory() as name:
        folder = arguments.cache or pathlib.Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        natural_earth, _ = borders.fetch(folder)
        land, alone = read_land(borders, natural_earth / "physical/ne_10m_land.shp", towns)
    neutral = [shapely.geometry.shape(feature["geometry"]) for feature in json.loads(
        (arguments.geodata / "borders/territories-1944-07-23.geojson").read_text(encoding="utf-8"))["features"]
        if feature["properties"]["id"] in NEUTRAL]
    land = shapely.difference(land, shapely.unary_union([projected(shape) for shape in neutral]))

    for date in arguments.date or DATES:
        sides = {row["id"]: None if row["id"] in alone else side_on(row, changes, date, borders.bound)
                 for row in towns}
        holes = [projected(shapely.segmentize(box(*(float(row[key]) for key in ("west", "south", "east", "north"))), 0.1))
                 for row in gaps if in_force(row["when"], date, borders.bound)]
        day = Day(date, towns, sides, land, shapely.unary_union(holes), problems, notes)
        found = day.lines()
        right = day.check_features(found)
        features += found
        checked = day.report([row for row in checks if row["date"] == date])
        count = {side: sum(value == side for value in sides.values()) for side in ("allied", "german", "besieged", None)}
        print(f"{date}: {count['allied']} towns taken, {count['german'] + count['besieged']} not, {count[None]} left out; "
              f"{len(found)} lines, {sum(one['length'] for one in found):.0f} km, {right} towns by a line on the right side; "
              f"checks: {checked[0]} right, {checked[1]} wrong")
    for note in notes:
        print("note:", note)
    if problems:
        print(f"\n{len(problems)} problems")
        for problem in problems:
            print("  -", problem)
        sys.exit(1)
    arguments.output.mkdir(parents=True, exist_ok=True)
    with open(arguments.output / "fronts.geojson", "w", encoding="utf-8", newline="\n") as file:
        file.write('{"type":"FeatureCollection","attribution":' + json.dumps(ATTRIBUTION) + ',"features":[\n')
        file.write(",\n".join(json.dumps({key: feature[key] for key in ("type", "properties", "geometry")},
                                         ensure_ascii=False, separators=(",", ":")) for feature in features))
        file.write("\n]}\n")
    borders.geopackage(arguments.output / "fronts.gpkg", [arguments.output / "fronts.geojson"])


def read_land(borders, shapefile, towns):
    """The land in the frame, on the plane, without islands that have no town in the table or only one;
    and the ids of the towns that are alone on an island: such an island has no line."""
    frame, parts, alone = box(*FRAME), [], set()
    places = shapely.STRtree([Point(float(row["longitude"]), float(row["latitude"])) for row in towns])
    for feature in borders.features(shapefile, "-spat", *map(str, FRAME)):
        shape = shapely.make_valid(shapely.geometry.shape(feature["geometry"]))
        for part in shapely.get_parts(shapely.intersection(shape, frame)):
            found = places.query(part, predicate="intersects") if part.geom_type == "Polygon" else []
            if len(found) > 1:
                parts.append(part)
            elif len(found) == 1:
                alone.add(towns[found[0]]["id"])
    print("Alone on an island:", ", ".join(sorted(alone)))
    return shapely.make_valid(projected(shapely.unary_union(parts))), alone


if __name__ == "__main__":
    main()
