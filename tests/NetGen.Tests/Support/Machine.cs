using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Tests.Support;

/// <summary>What this machine has of what tests need.</summary>
internal static class Machine
{
    private const string DiabetesVariable = "NETGEN_DIABETES";

    /// <summary>The path of python3, or null.</summary>
    public static string? Python { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);

    /// <summary>The path of the table of diabetes, or null where nobody says it.</summary>
    public static string? DiabetesTable { get; } = Environment.GetEnvironmentVariable(DiabetesVariable) is { Length: > 0 } path ? path : null;

    /// <summary>Why a test with these needs is skipped, or null where it runs.</summary>
    public static string? Lacks(Need[] needs) => needs.Where(need => !Has(need)).Select(Reason).FirstOrDefault();

    private static string Reason(Need need) => need == Need.DiabetesTable
        ? $"The variable {DiabetesVariable} does not say where the table is: see tests/README.md."
        : $"This machine has no {need}.";

    private static bool Has(Need need) => need switch
    {
        Need.FusedMultiplyAdd => Fma.IsSupported || AdvSimd.Arm64.IsSupported,
        Need.Fma => Fma.IsSupported,
        Need.Vector512 => Vector512.IsHardwareAccelerated,
        Need.Avx512VL => Avx512F.VL.IsSupported,
        Need.FolderPermissions => !OperatingSystem.IsWindows(),
        Need.Python => Python is not null,
        Need.DiabetesTable => DiabetesTable is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    };
}
