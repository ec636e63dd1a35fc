using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The gradient of a parameter of each channel: a formula, added up over the positions.</summary>
internal static class ParameterSumKernel
{
    public static void Write(ProgramForm form, ParameterSum step)
    {
        var over = step.Operands[0].Value!;
        MapKernel.DeclareParameters(form, step.Operands);
        form.Declare("gw", 'g', form.Plan.Of(step.Parameter));
        ChannelLoop.Each(form, "c", over.Shape.Channels, (channel, valid) =>
        {
            var tile = new GradientTile(form, "gw", 0, 1, (_, _) => channel);
            tile.Write(
                step.Operands.Where(operand => operand.Value is not null).Select(operand => operand.Value!).ToList(),
                add => ChannelLoop.Positions(form, over, null, at => form.Writer.Scope(true, () =>
                {
                    MapKernel.LoadOperands(form, step.Operands, at, channel, valid);
                    new FormulaWriter(form.Context, form.Printer).Assign(("var term", step.Formula));
                    add(at, at);
                })),
                (_, _) => [],
                (_, _) => [form.Keep("term", valid)],
                null);
        });
    }
}
