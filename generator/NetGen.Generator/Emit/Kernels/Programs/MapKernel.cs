using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>A formula of the numbers at each place.</summary>
internal static class MapKernel
{
    public static void Write(ProgramForm form, Map map, Index? position)
    {
        var output = map.Output.Value!;
        DeclareParameters(form, map.Operands);
        if (position is null && IsRun(form, map))
        {
            // All positions are one run of numbers.
            var size = output.Shape.Size / form.Step;
            form.For("i", size * form.Step, form.Step, place => WriteOne(form, map, 0, place, form.Step));
            return;
        }

        ChannelLoop.Positions(form, output, position, at =>
            ChannelLoop.Each(form, "c", output.SegmentChannels, (channel, valid) => WriteOne(form, map, at, channel, valid)));
    }

    /// <summary>Names the parameters among operands.</summary>
    public static void DeclareParameters(ProgramForm form, IReadOnlyList<Operand> operands)
    {
        for (var k = 0; k < operands.Count; k++)
        {
            if (operands[k].Parameter is { } parameter)
            {
                form.Declare($"w{k}", 'p', form.Plan.Of(parameter));
            }
        }
    }

    /// <summary>Writes a local for each operand.</summary>
    public static void LoadOperands(ProgramForm form, IReadOnlyList<Operand> operands, Index at, Index channel, int valid)
    {
        for (var k = 0; k < operands.Count; k++)
        {
            form.Writer.Line($"var {OperandNames.Text(k)} = {Text(form, operands[k], k, at, channel, valid)};");
        }
    }

    private static string Text(ProgramForm form, Operand operand, int k, Index at, Index channel, int valid)
    {
        if (operand.Value is not { } value)
        {
            return form.ParameterText($"w{k}", channel);
        }

        return operand.IsOfPosition
            ? form.LoadShared(value, form.Place(value, at, 0, operand.Segment, operand.IsPrevious))
            : form.Load(value, form.Place(value, at, channel, operand.Segment, operand.IsPrevious), valid);
    }

    private static void WriteOne(ProgramForm form, Map map, Index at, Index channel, int valid)
    {
        var (writer, output) = (form.Writer, map.Output);
        writer.Scope(channel.IsLiteral, () =>
        {
            LoadOperands(form, map.Operands, at, channel, valid);
            var formulas = new FormulaWriter(form.Context, form.Printer);
            formulas.Assign(("var result", map.Formula));
            var place = form.Place(output.Value!, at, channel, output.Segment, output.IsPrevious);

            // Behind the last channel there is 0, whatever is in the operands: 0 times an infinite input is none.
            var result = form.Keep("result", valid);
            if (map.Adds)
            {
                result = form.Printer.Print(Expr.Code(form.Load(output.Value!, place, valid)) + Expr.Code(result));
            }

            form.Store(result, output.Value!, place, valid);
        });
    }

    private static bool IsRun(ProgramForm form, Map map)
    {
        var channels = map.Output.Value!.Shape.Channels;
        return map.Operands.Append(map.Output).All(operand => operand is { Value: { Segments: 1 } value, IsOfPosition: false, IsPrevious: false }
            && value.Shape.Channels == channels && form.Memory.Of(value).IsDense) && channels % form.Step == 0;
    }
}
