using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>What was computed for a sample. What was not computed is not a number.</summary>
internal sealed class ProgramRun(NetworkProgram program, ProgramMemory memory)
{
    public ProgramMemory Memory => memory;

    /// <summary>The outputs, in the user's layout.</summary>
    public double[] Outputs => memory.Read(program.Output);

    /// <summary>What the output activation starts from, channels last.</summary>
    public double[] Logits => memory.Read(program.Logits with { IsChannelsFirst = false });

    /// <summary>The sample's loss.</summary>
    public double Loss => program.LossScale * memory.Read(program.LossTerms!).Sum();

    /// <summary>∂loss/∂ each parameter in the common order; 0 for those that do not learn.</summary>
    public double[] Gradient => [.. memory.Gradients.SelectMany(tensor => tensor)];

    /// <summary>∂loss/∂input, in the user's layout.</summary>
    public double[] InputGradient => memory.Read(program.InputDelta! with { IsChannelsFirst = program.Input.IsChannelsFirst }); // in the user's layout
}
