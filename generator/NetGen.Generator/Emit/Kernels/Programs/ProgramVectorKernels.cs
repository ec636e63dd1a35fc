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
        WriteSample(part, plan);
        WriteLanes(part, plan);
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
            numbers.AddRange(new[] { ("DeltaScratch", plan.Sample.DeltaScratch), ("LaneDeltas", plan.LaneDeltas), ("LossGroups", 1), ("BufferLength", plan.BufferLength) });
        }

        foreach (var (name, value) in numbers)
        {
            context.Writer.Line($"public int {name} => {NumberText.Integer(value)};");
        }
    }

    private static void WriteSample(EmitContext context, ProgramPlan plan)
    {
        var (writer, number, program) = (context.Writer, plan.Number, plan.Program);
        var (p, x, s, y, t, d, g) = (context.Memory("p"), context.Memory("x"), context.Memory("s"), context.Written("y"), context.Memory("t"), context.Written("d"), context.Written("g"));
        writer.Line();
        context.MarkInlined();
        writer.Line($"public void Predict(ref {number} p0, ref {number} x0, ref {number} y0) => {Library}StackedPasses.Predict<{number}, VectorKernels<{VectorText.Type}, O>>(ref p0, ref x0, ref y0);");
        var form = new SampleForm(context, plan);
        ProgramMethods.Write(form, new KernelMethod("Forward", "Computes all layers up to the logits.", new[] { p, x, s }), program.Forward);
        ProgramMethods.Write(form, new KernelMethod("Output", "Computes the outputs from the logits.", new[] { s, y }), program.Outputs);
        if (plan.Model.HasActivations)
        {
            ProgramMethods.Write(form, new KernelMethod("Activations", "The outputs of all layers, of what a forward pass kept.", new[] { s, context.Written("a") }), program.Activations);
        }

        if (plan.Stream is { } stream)
        {
            StreamKernel.Write(new SampleForm(context, plan, stream.Memory) { IsStreaming = true }, stream);
        }

        if (!plan.IsTrainable)
        {
            return;
        }

        var training = new SampleForm(context, plan) { IsTraining = true };
        WriteTraining(training, plan, new KernelMethod("TrainingForward", "The same with dropout's masks.", new[] { p, x, s }), "Forward");
        if (plan.Model.HasInputGradient)
        {
            ProgramMethods.Write(form, new KernelMethod("InputGradient", "Passes the deltas down to the inputs.", new[] { p, x, s, d, context.Written("r") }), program.InputBackward);
        }

        if (plan.HasLoss)
        {
            ProgramMethods.Write(form, new KernelMethod("LossAndDelta", $"{plan.Model.Loss} of the sample; leaves the derivatives by the logits.", new[] { s, t, d }, number), program.Loss, () => WriteLoss(form));
        }
        else
        {
            writer.Line();
            writer.Line("// The loss is somebody else's.");
            writer.Line($"public {number} LossAndDelta(ref {number} s0, ref {number} t0, ref {number} d0) => {number}.NaN;");
        }

        ProgramMethods.Write(form, new KernelMethod("OutputDelta", "The derivatives by the logits, where those by the outputs are given.", new[] { s, t, d }), program.GivenLoss);
        ProgramMethods.Write(training, new KernelMethod("Gradient", "Passes the deltas down, and leaves the gradient.", new[] { p, x, s, d, g }), program.Backward, () => WriteFrozen(context, plan));
    }

    // The forward pass of a training step; without dropout it is that of every other.
    private static void WriteTraining(ProgramForm form, ProgramPlan plan, KernelMethod method, string same)
    {
        if (plan.Model.HasDropout)
        {
            ProgramMethods.Write(form, method, plan.Program.Forward);
            return;
        }

        var writer = form.Writer;
        writer.Line();
        form.Context.MarkInlined();
        writer.Line($"public void {method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Declaration))}) => {(method with { Name = same }).Call()};");
    }

    // Of one sample, behind the steps: the sum of the terms.
    private static void WriteLoss(ProgramForm form)
    {
        var (terms, plan) = (form.Plan.Program.LossTerms!, form.Plan);
        var numbers = form is SampleForm sample ? sample.Numbers : form;
        form.Declare([terms]);
        form.Writer.Line($"var loss = {numbers.Zero};");
        numbers.For("n", terms.Shape.Positions, 1, at => form.Writer.Line(
            $"loss = {numbers.Printer.Print(Catalog.Formulas.Expr.Name("loss") + Catalog.Formulas.Expr.Code(numbers.Load(terms, numbers.Place(terms, at, 0), 1)))};"));
        var scaled = numbers.Printer.Print(plan.Program.LossScale * Catalog.Formulas.Expr.Name("loss"));
        form.Writer.Line(form is LaneForm ? $"return {form.Printer.Call("SumFirst")}({scaled}, count);" : $"return {scaled};");
    }

    // What does not learn has no gradient, and no kernel that writes one.
    private static void WriteFrozen(EmitContext context, ProgramPlan plan)
    {
        foreach (var place in plan.Parameters.Where(place => !place.Parameter.IsTrainable))
        {
            context.Writer.Line($"{Library}Lanes.Clear(ref {context.Printer.Call("At")}(ref g0, {place.Offset}), {RowPlanner.Pad(place.Length, plan.Lanes)});");
        }
    }

    private static void WriteLanes(EmitContext context, ProgramPlan plan)
    {
        var (writer, number, program) = (context.Writer, plan.Number, plan.Program);
        var (p, s, t, d, g, count) = (context.Memory("p"), context.Written("s"), context.Memory("t"), context.Written("d"), context.Written("g"), KernelParameter.Value("int", "count"));
        var form = new LaneForm(context, plan);
        ProgramMethods.Write(form, new KernelMethod("ForwardLanes", "Computes all layers up to the logits, of a group of samples.", new[] { p, s }), program.Forward);
        ProgramMethods.Write(form, new KernelMethod("OutputLanes", "Computes the outputs from the logits.", new[] { s }), program.Outputs);
        if (!plan.IsTrainable)
        {
            return;
        }

        var training = new LaneForm(context, plan) { IsTraining = true };
        WriteTraining(training, plan, new KernelMethod("TrainingLanes", "The same with dropout's masks.", new[] { p, s }), "ForwardLanes");
        if (plan.HasLoss)
        {
            ProgramMethods.Write(
                form, new KernelMethod("LossLanes", $"{plan.Model.Loss} of the samples in the first count lanes, added up; leaves the derivatives by the logits.", new[] { s, t, d, count }, "double", IsAlone: true), program.Loss, () =>
                {
                    WriteKeep(form);
                    WriteLoss(form);
                });
        }
        else
        {
            writer.Line();
            writer.Line($"public double LossLanes(ref {number} s0, ref {number} t0, ref {number} d0, int count) => double.NaN;");
        }

        ProgramMethods.Write(
            form, new KernelMethod("OutputDeltaLanes", "The derivatives by the logits, where those by the outputs are given.", new[] { s, t, d, count }, IsAlone: true), program.GivenLoss, () => WriteKeep(form));
        var passes = program.Backward.Where(step => !StepKernel.IsGradient(step)).ToList();
        var gradients = program.Backward.Where(StepKernel.IsGradient).ToList();
        ProgramMethods.Write(training, new KernelMethod("DeltaLanes", "Passes the deltas of a group of samples down.", new[] { p, s, d }), passes);
        ProgramMethods.Write(
            form,
            new KernelMethod(
                "GradientLanes",
                "Adds the gradients of groups of samples to g, which has a group of lanes for each value of p; the first ones overwrite it.",
                new[] { s, d, g, KernelParameter.Value("int", "groups"), KernelParameter.Value("bool", "isFirst") }),
            gradients,
            () => WriteFrozenLanes(form));
    }

    // The same of groups, of which the first ones find in g what another call has left.
    private static void WriteFrozenLanes(LaneForm form)
    {
        var frozen = form.Plan.Parameters.Where(place => !place.Parameter.IsTrainable).ToList();
        if (frozen.Count == 0)
        {
            return;
        }

        using (form.Writer.Block("if (isFirst)"))
        {
            foreach (var place in frozen)
            {
                form.Writer.Scope(true, () =>
                {
                    form.Declare("gw", 'g', place);
                    form.For("i", place.Length, 1, at => form.StoreGradient(form.Zero, "gw", at));
                });
            }
        }
    }

    // A lane without a sample has delta 0.
    private static void WriteKeep(LaneForm form)
    {
        var delta = form.Plan.Program.LogitsDelta!;
        form.Declare([delta]);
        form.For("i", delta.Shape.Size, 1, at =>
        {
            var place = form.Scale * at;
            form.Store($"{form.Printer.Call("KeepUpTo")}({form.Load(delta, place, 1)}, count)", delta, place, 1);
        });
    }
}
