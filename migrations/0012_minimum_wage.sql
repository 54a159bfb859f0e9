-- The legal minimum for an hour of work, which changes every April: dated rows, so that a new rate is a row and no
-- release, and pay is compared with the rate of its own day.

-- A rate holds for an age and above, up to the next age of the same date. All rates of a date stand together: they
-- replace those of the date before. Apprentices' rates have rows of their own; which apprentices they are for is a rule
-- of the code.
CREATE TABLE minimum_wages (
    from_on DATE NOT NULL,
    apprentice BOOLEAN NOT NULL,
    from_age BIGINT NOT NULL,
    pence_per_hour BIGINT NOT NULL,
    CONSTRAINT minimum_wages_pk PRIMARY KEY (from_on, apprentice, from_age),
    CONSTRAINT minimum_wages_age_known CHECK (from_age BETWEEN 0 AND 130),
    CONSTRAINT minimum_wages_pence_known CHECK (pence_per_hour BETWEEN 1 AND 100000000)
);

-- The National Minimum Wage Regulations 2015 (SI 2015/621) as amended for each April.
INSERT INTO minimum_wages (from_on, apprentice, from_age, pence_per_hour) VALUES
    ('2024-04-01', FALSE, 16, 640),
    ('2024-04-01', FALSE, 18, 860),
    ('2024-04-01', FALSE, 21, 1144),
    ('2024-04-01', TRUE, 16, 640),
    ('2025-04-01', FALSE, 16, 755),
    ('2025-04-01', FALSE, 18, 1000),
    ('2025-04-01', FALSE, 21, 1221),
    ('2025-04-01', TRUE, 16, 755),
    ('2026-04-01', FALSE, 16, 800),
    ('2026-04-01', FALSE, 18, 1085),
    ('2026-04-01', FALSE, 21, 1271),
    ('2026-04-01', TRUE, 16, 800);
