using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace NetGen.Cluster.Tests.Support;

/// <summary>samples/Cluster as a program that runs.</summary>
internal sealed class ClusterProgram : IDisposable
{
    /// <summary>The collection of the classes whose programs are killed, waited for or counted: one after another, as each would take the other's cores. What only asks for messages may run beside them.</summary>
    public const string Collection = "programs";

    private static readonly string Sample = typeof(ClusterProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Sample.Cluster").Value!;

    // For a program that hangs, not for one that is slow: the machine may have much else to do.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly List<string> _lines = [];

    private ClusterProgram(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Sample, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("CLUSTER_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where the program and what it needs are.</summary>
    public static string Folder => Path.GetDirectoryName(Sample)!;

    /// <summary>Starts it.</summary>
    public static ClusterProgram Start(params string[] arguments) => new(arguments);

    /// <summary>Starts it and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        return await program.EndAsync();
    }

    /// <summary>Ports of the loopback that nobody listens at, below those that systems give to outgoing connections: no such one takes them before the program does.</summary>
    public static int[] FreePorts(int count)
    {
        var ports = new HashSet<int>();
        while (ports.Count < count)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
                listener.Start();
                ports.Add(port);
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }

        return [.. ports];
    }

    /// <summary>Waits for a line of the output.</summary>
    /// <returns>The line.</returns>
    public async Task<string> ReadLineAsync(Predicate<string> isWanted)
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Longest) is { } line)
        {
            _lines.Add(line);
            if (isWanted(line))
                return line;
        }

        throw new InvalidOperationException($"ended without the line: {string.Join('\n', _lines)}\n{await _error}");
    }

    /// <summary>Waits for something that it does, while it runs.</summary>
    public async Task UntilAsync(Func<bool> isDone)
    {
        var start = Environment.TickCount64;
        while (!isDone())
        {
            if (Environment.TickCount64 - start > Longest.TotalMilliseconds)
                throw new TimeoutException($"not done within {Longest.TotalMinutes} minutes: {string.Join('\n', _lines)}");
            if (_process.HasExited)
                throw new InvalidOperationException($"ended before: {await _error}");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Longest);
        await _process.WaitForExitAsync().WaitAsync(Longest);
        return (_process.ExitCode, string.Concat(_lines.Select(line => line + "\n")) + rest, await _error);
    }

    /// <summary>Sends it a signal.</summary>
    /// <param name="name">Such as TERM, which asks it to end.</param>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Ends it as kill -9 does: it cannot say farewell to anybody.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
