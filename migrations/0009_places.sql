-- Where things are: postcodes, wards, authorities and a council's own groups of wards, as published files have them.

-- Each file that was read, as an edition: its rows carry its number, and nobody sees them until one short transaction
-- makes it the current one of its kind. What the edition before it left, or one that was cut off, is taken away
-- afterwards, some rows at a time.
CREATE TABLE imports (
    id UUID NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    layout TEXT NOT NULL,
    file_name TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    row_count BIGINT NOT NULL,
    cleared BOOLEAN NOT NULL,
    CONSTRAINT imports_pk PRIMARY KEY (id),
    CONSTRAINT imports_number_once UNIQUE (number),
    CONSTRAINT imports_state_known CHECK (state IN ('loading', 'current', 'replaced', 'abandoned')),
    CONSTRAINT imports_end_known CHECK ((state = 'loading') = (ended_at IS NULL)),
    CONSTRAINT imports_cleared_is_over CHECK (NOT cleared OR state IN ('replaced', 'abandoned')),
    CONSTRAINT imports_rows_count CHECK (row_count >= 0)
);

CREATE UNIQUE INDEX imports_current_once ON imports (kind) WHERE state = 'current';
-- What is left to take away.
CREATE INDEX imports_by_clearing ON imports (number) WHERE NOT cleared;

-- The tables below refer to an edition without a foreign key: there may be millions of rows, each written once by the
-- one import that owns the number.

-- A postcode without a point has no grid reference in the file; one that ended is kept, because people still say it.
CREATE TABLE place_postcodes (
    edition BIGINT NOT NULL,
    postcode TEXT NOT NULL,
    ward_code TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    ended_on DATE,
    CONSTRAINT place_postcodes_pk PRIMARY KEY (edition, postcode),
    CONSTRAINT place_postcodes_point_whole CHECK ((latitude IS NULL) = (longitude IS NULL))
);

-- The halves before the space: the middle of their postcodes that are in use.
CREATE TABLE place_outcodes (
    edition BIGINT NOT NULL,
    outcode TEXT NOT NULL,
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    CONSTRAINT place_outcodes_pk PRIMARY KEY (edition, outcode)
);

-- What one file says of a ward; each file knows a part.
CREATE TABLE place_wards (
    edition BIGINT NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    authority_code TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    CONSTRAINT place_wards_pk PRIMARY KEY (edition, code),
    CONSTRAINT place_wards_centre_whole CHECK ((latitude IS NULL) = (longitude IS NULL))
);

CREATE TABLE place_authorities (
    edition BIGINT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT place_authorities_pk PRIMARY KEY (edition, code)
);

-- A council's own groups of wards.
CREATE TABLE place_localities (
    edition BIGINT NOT NULL,
    ward_code TEXT NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT place_localities_pk PRIMARY KEY (edition, ward_code)
);

-- The outlines of wards, with fewer corners, for maps: polygons of rings of [longitude, latitude].
CREATE TABLE place_outlines (
    edition BIGINT NOT NULL,
    ward_code TEXT NOT NULL,
    polygons JSONB NOT NULL,
    CONSTRAINT place_outlines_pk PRIMARY KEY (edition, ward_code)
);
