using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>What passes of both forms of vector code have in common.</summary>
internal static class PassText
{
    // The forward pass of a training step; without dropout it is that of every other.
    public static void WriteTraining(ProgramForm form, ProgramPlan plan, KernelMethod method, string same)
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
    public static void WriteLoss(ProgramForm form)
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
}
