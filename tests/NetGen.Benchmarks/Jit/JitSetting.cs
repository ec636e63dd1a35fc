using System.Globalization;

namespace NetGen.Benchmarks.Jit;

/// <summary>A way for the runtime to compile the same program.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Variable">The variable that is 0 in it, if any.</param>
internal sealed record JitSetting(string Name, string? Variable)
{
    public static IReadOnlyList<JitSetting> All { get; } =
    [
        new("default", null),
        new("TieredCompilation=0", "DOTNET_TieredCompilation"),
        new("TieredPGO=0", "DOTNET_TieredPGO"),
        new("ReadyToRun=0", "DOTNET_ReadyToRun"),
    ];

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
