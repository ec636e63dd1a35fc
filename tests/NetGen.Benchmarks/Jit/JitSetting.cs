using System.Globalization;

namespace NetGen.Benchmarks.Jit;

/// <summary>A way for the runtime to compile the same program.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Variable">The variable that is 0 in it, if any.</param>
/// <param name="Program">The program that is the child, if it is not this one: see <c>tests/runtimes/Startup</c>.</param>
internal sealed record JitSetting(string Name, string? Variable, string? Program = null)
{
    /// <summary>Those of this program, then a program for each name in <c>JIT_PROGRAMS</c>: <c>NativeAOT=path;ReadyToRun=path</c>.</summary>
    public static IReadOnlyList<JitSetting> All { get; } =
    [
        new("default", null),
        new("TieredCompilation=0", "DOTNET_TieredCompilation"),
        new("TieredPGO=0", "DOTNET_TieredPGO"),
        new("ReadyToRun=0", "DOTNET_ReadyToRun"),
        .. (Environment.GetEnvironmentVariable("JIT_PROGRAMS") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(OfProgram),
    ];

    private static JitSetting OfProgram(string text) => text.Split('=', 2) is [var name, var path] && File.Exists(path)
        ? new(name, null, path)
        : throw new UsageException($"JIT_PROGRAMS has '{text}', not a name, '=' and the path of a program that exists");

    /// <summary>A number that an environment variable may replace.</summary>
    public static double Number(string name, double otherwise) => Environment.GetEnvironmentVariable(name) is not { } text ? otherwise
        : double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : throw new UsageException($"{name} is '{text}', not a number");

    /// <summary>Sets the variable for a child, and none of the others that this process may have been started with.</summary>
    public void ApplyTo(IDictionary<string, string?> environment)
    {
        foreach (var variable in All.Select(setting => setting.Variable).OfType<string>())
        {
            environment.Remove(variable);
        }

        if (Variable is not null)
        {
            environment[Variable] = "0";
        }
    }
}
