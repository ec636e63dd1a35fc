using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The source that ExportSource writes of a network that is emitted from its program.</summary>
internal static class ExportedProgram
{
    public static (IReadOnlyList<string> Methods, IReadOnlyList<string> Functions) Source(ProgramPlan plan) => (Array.Empty<string>(), Array.Empty<string>());
}
