using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The arithmetic on vectors: one text for every width, a struct that is generic over the vector and the operations on it.</summary>
internal static class VectorKernels
{
    private const string Library = "global::NetGen.Numerics.";

    private static readonly string[] Glossary =
    [
        $"One text for vectors of every width: {VectorText.Type} is a vector, O its operations, ops.Count its lanes. References to first values: p0 parameters, x0 a sample, y0 outputs,",
        "t0 targets, s0 what a forward pass keeps (z1: weighted sums of layer 1, a1: its activations, x1: the padded sample), d0 deltas (d1: of layer 1), g0 gradients, w and gw into",
        "weights and their gradients. u0, u1 … are inputs in all lanes.",
    ];

    public static void Write(EmitContext file)
    {
        WidthEntries.WriteClasses(file);
        var context = FitsRegisters(file) ? file : file with { Plan = file.Dense.InMemory() };
        var (writer, plan) = (context.Writer, context.Dense);
        foreach (var line in Glossary)
        {
            writer.Line("// " + line);
        }

        writer.Line(EmitContext.GeneratedCode);
        writer.Line($"private readonly struct VectorKernels<{VectorText.Type}, O> : {string.Join(", ", Contracts(plan).Select(contract => $"{Library}{contract}<{plan.Number}>"))}");
        writer.Line($"    where {VectorText.Type} : struct");
        writer.Line($"    where O : struct, {Library}IVectorOps<{plan.Number}, {VectorText.Type}>");
        using (writer.Block())
        {
            var part = Members(context, inlinesFunctions: true);
            writer.Append((part.Calls.FitsFunctions ? part : Members(context, inlinesFunctions: false)).Writer);
        }
    }

    // What is too much for one method is seen when it has been written.
    private static bool FitsRegisters(EmitContext file)
    {
        var part = file.For(file.Writer.Part(), inlinesFunctions: true);
        if (file.Dense.OneSample == SampleForm.Registers)
        {
            RegisterKernel.Write(part);
        }

        return part.Calls.FitsPairs;
    }

    private static EmitContext Members(EmitContext context, bool inlinesFunctions)
    {
        var part = context.For(context.Writer.Part(), inlinesFunctions);
        WriteMembers(part);
        return part;
    }

    private static IEnumerable<string> Contracts(DensePlan plan)
    {
        yield return (plan.Batch, plan.IsTrainable) switch
        {
            (BatchForm.Lanes, true) => "ILaneTraining",
            (BatchForm.Lanes, false) => "ILaneKernels",
            (_, true) => "ITileTraining",
            _ => "ITileKernels",
        };
        if (plan.HasLaneOutputs)
        {
            yield return plan.IsTrainable ? "ILaneLosses" : "ILaneOutputs";
        }
        else if (plan is { Batch: BatchForm.Tiles, IsTrainable: true })
        {
            yield return "IOutputDelta";
        }

        if (plan.HasFusedStep && (plan.OneSample == SampleForm.Scratch || plan.Batch == BatchForm.Tiles))
        {
            yield return "IStackedTraining";
        }
        else if (plan is { Batch: BatchForm.Lanes, OneSample: SampleForm.Scratch })
        {
            yield return "IStackedKernels";
        }
    }

    private static void WriteMembers(EmitContext context)
    {
        WriteShape(context);
        WriteOneSample(context);
        if (context.Dense.Batch == BatchForm.Lanes)
        {
            WriteLanes(context);
        }
        else
        {
            WriteTiles(context);
        }

        if (context.Dense.Update is { } update)
        {
            new UpdateValuesKernel(context, update).Write();
        }
        else if (context.Dense.IsTrainable)
        {
            DescentKernel.Write(context);
        }

        WriteFunctions(context);
    }

    // The literals that the library's loops over a batch ask for.
    private static void WriteShape(EmitContext context)
    {
        var plan = context.Dense;
        var isStacked = plan.OneSample == SampleForm.Scratch || plan.Batch == BatchForm.Tiles;
        var (isLane, isTrainable) = (plan.Batch == BatchForm.Lanes, plan.IsTrainable);
        var numbers = new (string Name, int Value, bool IsAsked)[]
        {
            ("Inputs", plan.Model.Inputs, true),
            ("Outputs", plan.Outputs, true),
            ("ForwardScratch", plan.ForwardScratch, isStacked),
            ("DeltaScratch", plan.DeltaScratch, isStacked && isTrainable),
            ("LaneScratch", plan.Lengths.LaneScratch, isLane),
            ("LaneLogits", plan.LaneOffset(plan.Logits), isLane),
            ("ForwardGroups", plan.Lengths.ForwardGroups, isLane),
            ("LaneDeltas", plan.DeltaScratch * plan.Group, isLane && isTrainable),
            ("LossGroups", plan.Lengths.LossGroups, isLane && isTrainable),
            ("Logits", plan.Logits.Offset, !isLane),
            ("ForwardSamples", plan.Tile.ForwardSamples, !isLane),
            ("TrainingSamples", plan.Tile.TrainingSamples, !isLane && isTrainable),
            ("LastDelta", plan.Last.Delta.Offset, !isLane && isTrainable),
            ("BufferLength", plan.BufferLength, isTrainable),
        };
        foreach (var (name, value, _) in numbers.Where(number => number.IsAsked))
        {
            context.Writer.Line($"public int {name} => {NumberText.Integer(value)};");
        }

    }

    private static void WriteOneSample(EmitContext context)
    {
        if (context.Dense.OneSample == SampleForm.Registers)
        {
            RegisterKernel.Write(context);
            return;
        }

        var (writer, number) = (context.Writer, context.Number);
        writer.Line();
        context.MarkInlined();
        writer.Line($"public void Predict(ref {number} p0, ref {number} x0, ref {number} y0) => {Library}StackedPasses.Predict<{number}, VectorKernels<{VectorText.Type}, O>>(ref p0, ref x0, ref y0);");
        if (context.Dense.HasFusedStep)
        {
            writer.Line();
            context.MarkInlined();
            writer.Line(
                $"public {number} Step(ref {number} p0, ref {number} x0, ref {number} t0, {number} learningRate) => "
                + $"{Library}StackedPasses.Step<{number}, VectorKernels<{VectorText.Type}, O>>(ref p0, ref x0, ref t0, learningRate);");
        }

        VectorForwardKernel.Write(context);
        OutputKernels.WriteMethods(context);
        if (context.Dense.HasFusedStep)
        {
            VectorBackwardKernel.Write(context);
        }
    }

    private static void WriteLanes(EmitContext context)
    {
        LaneForwardKernel.Write(context);
        LaneOutputKernel.Write(context);
        if (context.Dense.IsTrainable)
        {
            LaneLossKernel.Write(context);
            LaneDeltaKernel.Write(context);
            LaneGradientKernel.Write(context);
        }
    }

    private static void WriteTiles(EmitContext context)
    {
        TileMembersKernel.WriteForward(context);
        if (context.Dense.HasLaneOutputs)
        {
            LaneOutputKernel.Write(context);
        }

        if (context.Dense.IsTrainable)
        {
            if (context.Dense.HasLaneOutputs)
            {
                LaneLossKernel.Write(context);
            }

            TileMembersKernel.WriteBackward(context);
        }
    }

    /// <summary>Writes functions that are too long to be compiled into each of their callers.</summary>
    public static void WriteFunctions(EmitContext context)
    {
        foreach (var function in context.Vectors.Methods)
        {
            context.Writer.Line();
            context.OptimizeAtOnce(isAlone: true);
            context.Writer.Line($"private static {VectorText.Type} {FunctionNames.Of(function)}({VectorText.Type} z) => default(O).{FunctionNames.Of(function)}(z);");
        }
    }
}
