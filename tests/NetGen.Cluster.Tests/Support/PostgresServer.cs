using System.Diagnostics;

namespace NetGen.Cluster.Tests.Support;

/// <summary>A PostgreSQL server on the loopback with its data in a temporary folder.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "tester";

    // The server refuses to run as root; Debian's package has a user for it.
    private static readonly string[] Prefix = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-postgres-").FullName;
    private readonly int _port = ClusterProgram.FreePorts(1)[0];

    private PostgresServer()
    {
    }

    /// <summary>Whether this machine has what it takes.</summary>
    public static bool IsThere { get; } = !OperatingSystem.IsWindows() && Find("initdb") is not null && Find("pg_ctl") is not null && Find("psql") is not null
        && (Prefix.Length == 0 || (Find("runuser") is not null && File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))));

    /// <summary>How programs connect.</summary>
    public string Connection => $"Host=127.0.0.1;Port={_port};Username={User};Database=postgres";

    /// <summary>Starts a server with nothing in it.</summary>
    public static PostgresServer Start()
    {
        var server = new PostgresServer();
        try
        {
            if (Prefix.Length > 0)
                Run("chown", "postgres", server._folder);
            Run([.. Prefix, Find("initdb")!, "-D", server.Data, "-A", "trust", "-U", User, "--no-sync"]);
            Run([.. Prefix, Find("pg_ctl")!, "-D", server.Data, "-o", $"-p {server._port} -h 127.0.0.1 -k {server._folder} -F", "-w", "-l", Path.Combine(server._folder, "log"), "start"]);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Runs a file of statements, as the README says.</summary>
    public void Execute(string file) =>
        Run(Find("psql")!, "-q", "-h", "127.0.0.1", "-p", $"{_port}", "-U", User, "--single-transaction", "-v", "ON_ERROR_STOP=1", "-f", file, "postgres");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            Run([.. Prefix, Find("pg_ctl")!, "-D", Data, "-m", "immediate", "-w", "stop"]);
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [])
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    // Output is not redirected to a pipe: the server would inherit it and keep it open.
    private static void Run(params string[] command)
    {
        var quoted = string.Join(' ', command.Select(word => $"'{word.Replace("'", "'\\''")}'"));
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"{quoted} >/dev/null 2>&1 </dev/null"]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{quoted} ended with {process.ExitCode}");
    }
}
