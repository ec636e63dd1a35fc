using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>One position of a sequence: all layers, and what is kept of them moves up by one position.</summary>
internal static class StreamKernel
{
    /// <summary>The method.</summary>
    public static KernelMethod Method(EmitContext context) => new(
        "Advance",
        "Takes one position: s has what earlier ones left.",
        new[] { context.Memory("p"), context.Memory("x"), context.Written("s"), context.Written("y") });

    public static void Write(ProgramForm form, StreamPlan plan) => ProgramMethods.Write(form, Method(form.Context), plan.Steps, () =>
    {
        form.Declare(plan.Carried);
        foreach (var value in plan.Carried)
        {
            var stride = form.Memory.Of(value).PositionStride;
            form.For("i", value.RowsBefore * stride, form.Step, at => form.Store(form.Load(value, at + stride, form.Step), value, at, form.Step));
        }
    });
}
