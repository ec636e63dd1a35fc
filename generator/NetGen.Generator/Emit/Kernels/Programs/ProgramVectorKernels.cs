using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The vector code of a network that is emitted from its program: the passes over a group of samples in the lanes, and those over one sample.</summary>
internal static class ProgramVectorKernels
{
    private const string Library = "global::NetGen.Numerics.";

    private static readonly string[] Glossary =
    [
        $"One text for vectors of every width: {VectorText.Type} is a vector, O its operations, ops.Count its lanes. References to first values: p0 parameters, x0 a sample, y0 outputs,",
        "t0 targets, s0 what a forward pass keeps (z1: weighted sums of layer 1, a1: its outputs), d0 deltas (da1: of a1), g0 gradients; w, b, gw and gb into weights, biases and their",
        "gradients. In methods called Lanes each lane has a sample of its own, else a vector has the channels of a position.",
    ];

    public static void Write(EmitContext file, ProgramPlan plan)
    {
        WidthEntries.WriteClasses(file);
        var writer = file.Writer;
        foreach (var line in Glossary)
        {
            writer.Line("// " + line);
        }

        writer.Line(EmitContext.GeneratedCode);
        var contract = plan.Model.HasInputGradient && plan.IsTrainable ? "IProgramInputs" : plan.IsTrainable ? "IProgramTraining" : "IProgramKernels";
        writer.Line($"private readonly struct VectorKernels<{VectorText.Type}, O> : {Library}{contract}<{plan.Number}>");
        writer.Line($"    where {VectorText.Type} : struct");
        writer.Line($"    where O : struct, {Library}IVectorOps<{plan.Number}, {VectorText.Type}>");
        using (writer.Block())
        {
            var part = Members(file, plan, inlinesFunctions: true);
            writer.Append((part.Calls.FitsFunctions ? part : Members(file, plan, inlinesFunctions: false)).Writer);
        }
    }

    private static EmitContext Members(EmitContext context, ProgramPlan plan, bool inlinesFunctions)
    {
        var part = context.For(context.Writer.Part(), inlinesFunctions);
        WriteShape(part, plan);
        SampleMethods.Write(part, plan);
        LaneMethods.Write(part, plan);
        if (plan.Update is { } update)
        {
            new UpdateValuesKernel(part, update).Write();
        }
        else if (plan.IsTrainable)
        {
            DescentKernel.Write(part);
        }

        VectorKernels.WriteFunctions(part);
        return part;
    }

    private static void WriteShape(EmitContext context, ProgramPlan plan)
    {
        var numbers = new List<(string Name, int Value)>
        {
            ("Inputs", plan.Model.Inputs),
            ("Outputs", plan.Outputs),
            ("ForwardScratch", plan.Sample.Scratch),
            ("LaneScratch", plan.LaneScratch),
            ("LaneLogits", plan.Exact.Of(plan.Program.Output).Offset * plan.Group),
            ("ForwardGroups", 1),
        };
        if (plan.IsTrainable)
        {
            numbers.AddRange(new[] { ("DeltaScratch", plan.Sample.DeltaScratch), ("LaneDeltas", plan.LaneDeltas), ("ScratchGroups", plan.ScratchGroups), ("LossGroups", 1), ("BufferLength", plan.BufferLength) });
        }

        foreach (var (name, value) in numbers)
        {
            context.Writer.Line($"public int {name} => {NumberText.Integer(value)};");
        }
    }
}
