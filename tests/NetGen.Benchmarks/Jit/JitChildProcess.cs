using System.Diagnostics;
using System.Globalization;

namespace NetGen.Benchmarks.Jit;

/// <summary>Starts this program again as a child and reads what it measured.</summary>
internal static class JitChildProcess
{
    public static JitFigures Run(JitSetting setting, Workload workload, JitOperation operation, double seconds)
    {
        // Started by "dotnet x.dll" or as a program of its own.
        var program = setting.Program ?? Environment.ProcessPath ?? throw new UsageException("the program cannot tell its own path to start it again");
        var isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] self = isHost && setting.Program is null ? [typeof(JitChildProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. self, "jit", "child", workload.Name, operation.Name, seconds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        setting.ApplyTo(start.Environment);
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadLine();
        child.WaitForExit();
        return line is not null && child.ExitCode == 0
            ? JitFigures.Parse(line)
            : throw new UsageException($"the child for {workload.Name} {operation.Name} ended with code {child.ExitCode}");
    }
}
