-- The list of silos in PostgreSQL 12 and later, for `silo --postgres` and `run --postgres`. Run it once for a database:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f postgres.sql DATABASE
-- Orleans knows nothing of these tables but the statements in orleansquery, which it looks up by their keys; the names of their parameters and of the columns that they
-- give are its own.

CREATE TABLE orleansquery
(
    querykey text PRIMARY KEY,
    querytext text NOT NULL
);

-- One row a cluster. Whoever changes the list must have read it: the version is part of every change's condition.
CREATE TABLE cluster_version
(
    cluster text PRIMARY KEY,
    version integer NOT NULL DEFAULT 0,
    changed timestamptz NOT NULL DEFAULT now()
);

-- One row for each start of a silo.
CREATE TABLE cluster_silo
(
    cluster text NOT NULL REFERENCES cluster_version,
    address text NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    name text NOT NULL,
    host text NOT NULL,
    status integer NOT NULL,
    gateway_port integer,
    suspicions text,
    started timestamptz NOT NULL,
    alive timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

-- What a list of silos and one silo of it look like to Orleans. A cluster without silos is a row of nulls beside its version.
CREATE VIEW cluster_list AS
    SELECT v.cluster AS deploymentid, s.address, s.port, s.generation, s.name AS siloname, s.host AS hostname, s.status, s.gateway_port AS proxyport,
           s.suspicions AS suspecttimes, s.started AS starttime, s.alive AS iamalivetime, v.version
    FROM cluster_version v LEFT JOIN cluster_silo s USING (cluster);

INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', '
    WITH added AS (INSERT INTO cluster_version (cluster) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*)::integer FROM added'),

-- A step of the version and the change that it stands for are one statement: both happen, or neither.
('InsertMembershipKey', '
    WITH step AS (
        UPDATE cluster_version SET version = version + 1, changed = now()
        WHERE cluster = @DeploymentId AND version = @Version AND NOT EXISTS (
            SELECT FROM cluster_silo WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING cluster),
    added AS (
        INSERT INTO cluster_silo (cluster, address, port, generation, name, host, status, gateway_port, started, alive)
        SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM step
        RETURNING 1)
    SELECT count(*)::integer FROM added'),

('UpdateMembershipKey', '
    WITH step AS (
        UPDATE cluster_version SET version = version + 1, changed = now()
        WHERE cluster = @DeploymentId AND version = @Version AND EXISTS (
            SELECT FROM cluster_silo WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING cluster),
    altered AS (
        UPDATE cluster_silo s SET status = @Status, suspicions = @SuspectTimes, alive = @IAmAliveTime
        FROM step WHERE s.cluster = step.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
        RETURNING 1)
    SELECT count(*)::integer FROM altered'),

('UpdateIAmAlivetimeKey', '
    UPDATE cluster_silo SET alive = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('MembershipReadAllKey', '
    SELECT * FROM cluster_list WHERE deploymentid = @DeploymentId'),

-- A silo that is not there is a row of nulls, too.
('MembershipReadRowKey', '
    SELECT v.cluster AS deploymentid, l.address, l.port, l.generation, l.siloname, l.hostname, l.status, l.proxyport, l.suspecttimes, l.starttime,
           l.iamalivetime, v.version
    FROM cluster_version v LEFT JOIN cluster_list l
        ON l.deploymentid = v.cluster AND l.address = @Address AND l.port = @Port AND l.generation = @Generation
    WHERE v.cluster = @DeploymentId'),

('GatewaysQueryKey', '
    SELECT address, gateway_port AS proxyport, generation FROM cluster_silo
    WHERE cluster = @DeploymentId AND status = @Status AND gateway_port > 0'),

-- 6 is a silo that is dead. Those that have been so for long are forgotten: all at once, or one as it was read.
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM cluster_silo WHERE cluster = @DeploymentId AND alive < @IAmAliveTime AND started < @IAmAliveTime AND status = 6'),

('CleanupDefunctSiloEntryKey', '
    DELETE FROM cluster_silo
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND status = 6
        AND alive = @IAmAliveTime AND started = @StartTime AND suspicions IS NOT DISTINCT FROM @SuspectTimes'),

('DeleteMembershipTableEntriesKey', '
    WITH silos AS (DELETE FROM cluster_silo WHERE cluster = @DeploymentId)
    DELETE FROM cluster_version WHERE cluster = @DeploymentId');
