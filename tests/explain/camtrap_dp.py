"""What Camtrap DP 1.0.2 asks of a package, written down from its profile and documentation.

The package names the addresses of both, which cannot be fetched without the internet.
"""

from typing import Any

TIME = {"type": "datetime", "format": "%Y-%m-%dT%H:%M:%S%z"}


def _field(name: str, kind: Any = "string", *, required: bool = False, **limits: Any) -> dict:
    kind = {"type": kind} if isinstance(kind, str) else kind
    return {"name": name, **kind, "constraints": {"required": required, **limits}}


def _share(name: str, **limits: Any) -> dict:
    return _field(name, "number", minimum=0, maximum=1, **limits)


def _texts(*names: str) -> list[dict]:
    return [_field(name) for name in names]


def _key(field: str, table: str) -> dict:
    return {"fields": field, "reference": {"resource": table, "fields": field}}


SCHEMAS = {
    "deployments": {
        "fields": [
            _field("deploymentID", required=True, unique=True),
            *_texts("locationID", "locationName"),
            _field("latitude", "number", required=True, minimum=-90, maximum=90),
            _field("longitude", "number", required=True, minimum=-180, maximum=180),
            _field("coordinateUncertainty", "integer", minimum=1),
            _field("deploymentStart", TIME, required=True),
            _field("deploymentEnd", TIME, required=True),
            *_texts("setupBy", "cameraID", "cameraModel"),
            _field("cameraDelay", "integer", minimum=0),
            _field("cameraHeight", "number", minimum=0),
            _field("cameraDepth", "number", minimum=0),
            _field("cameraTilt", "integer", minimum=-90, maximum=90),
            _field("cameraHeading", "integer", minimum=0, maximum=360),
            _field("detectionDistance", "number", minimum=0),
            _field("timestampIssues", "boolean"),
            _field("baitUse", "boolean"),
            *_texts(
                "featureType", "habitat", "deploymentGroups", "deploymentTags",
                "deploymentComments",
            ),
        ],
        "primaryKey": ["deploymentID"],
    },
    "media": {
        "fields": [
            _field("mediaID", required=True, unique=True),
            _field("deploymentID", required=True),
            _field("captureMethod", enum=["activityDetection", "timeLapse"]),
            _field("timestamp", TIME, required=True),
            _field("filePath", required=True, pattern=r"^(?=^[^./~])(^((?!\.{2}).)*$).*$"),
            _field("filePublic", "boolean", required=True),
            _field("fileName"),
            _field("fileMediatype", required=True, pattern=r"^(image|video|audio)/.*$"),
            _field("exifData", "object"),
            _field("favorite", "boolean"),
            _field("mediaComments"),
        ],
        "primaryKey": ["mediaID"],
        "foreignKeys": [_key("deploymentID", "deployments")],
    },
    "observations": {
        "fields": [
            _field("observationID", required=True, unique=True),
            _field("deploymentID", required=True),
            *_texts("mediaID", "eventID"),
            _field("eventStart", TIME, required=True),
            _field("eventEnd", TIME, required=True),
            _field("observationLevel", required=True, enum=["media", "event"]),
            _field(
                "observationType", required=True,
                enum=["animal", "human", "vehicle", "blank", "unknown", "unclassified"],
            ),
            _field("cameraSetupType", enum=["setup", "calibration"]),
            _field("scientificName"),
            _field("count", "integer", minimum=1),
            _field("lifeStage", enum=["adult", "subadult", "juvenile"]),
            _field("sex", enum=["female", "male"]),
            *_texts("behavior", "individualID"),
            _field("individualPositionRadius", "number", minimum=0),
            _field("individualPositionAngle", "number", minimum=-90, maximum=90),
            _field("individualSpeed", "number", minimum=0),
            _share("bboxX"),
            _share("bboxY"),
            _field("bboxWidth", "number", minimum=1e-15, maximum=1),
            _field("bboxHeight", "number", minimum=1e-15, maximum=1),
            _field("classificationMethod", enum=["human", "machine"]),
            _field("classifiedBy"),
            _field("classificationTimestamp", TIME),
            _share("classificationProbability"),
            *_texts("observationTags", "observationComments"),
        ],
        "primaryKey": ["observationID"],
        "foreignKeys": [_key("deploymentID", "deployments"), _key("mediaID", "media")],
    },
}  # fmt: skip


def _object(*required: str, **properties: Any) -> dict:
    return {"type": "object", "required": list(required), "properties": properties}


def _list(items: Any, least: int = 0) -> dict:
    return {"type": "array", "items": items, "minItems": least}


DATE = {"type": "string", "format": "date"}
VERSIONED = {"type": "string", "format": "uri", "pattern": r"1\.0"}
# Of datapackage.json, as JSON Schema, beyond what every Data Package must have: that frictionless
# knows.
PROFILE = _object(
    "profile", "created", "contributors", "project", "spatial", "temporal", "taxonomic",
    resources=_list(
        _object(
            "name", "path", "profile", "schema",
            name={"enum": ["deployments", "media", "observations"]},
            profile={"const": "tabular-data-resource"},
            schema=VERSIONED,
        ),
        least=3,
    ),
    profile=VERSIONED,
    created={"type": "string", "format": "date-time"},
    contributors=_list(
        _object(
            "title",
            role={
                "enum": ["contact", "principalInvestigator", "rightsHolder", "publisher",
                         "contributor"],
            },
        ),
        least=1,
    ),
    project=_object(
        "title", "samplingDesign", "captureMethod", "individualAnimals", "observationLevel",
        title={"type": "string"},
        samplingDesign={
            "enum": ["simpleRandom", "systematicRandom", "clusteredRandom", "experimental",
                     "targeted", "opportunistic"],
        },
        captureMethod={
            **_list({"enum": ["activityDetection", "timeLapse"]}, least=1), "uniqueItems": True,
        },
        individualAnimals={"type": "boolean"},
        observationLevel=_list({"enum": ["media", "event"]}),
    ),
    spatial=_object("type", "coordinates", type={"enum": ["Point", "Polygon"]}),
    temporal=_object("start", "end", start=DATE, end=DATE),
    taxonomic=_list(
        _object(
            "scientificName",
            scientificName={"type": "string"},
            vernacularNames={
                "type": "object",
                "patternProperties": {"^[a-z]{3}$": {"type": "string"}},
                "additionalProperties": False,
            },
        )
    ),
)  # fmt: skip
