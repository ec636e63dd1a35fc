using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Copies tensors of parameters between the common order, the outputs first, and the rows that they have in memory.</summary>
internal static class ProgramParameterKernel
{
    public static void Write(EmitContext context, ProgramPlan plan, bool isRead)
    {
        var (writer, common) = (context.Writer, 0);
        foreach (var place in plan.Parameters)
        {
            var parameter = place.Parameter;
            writer.Line($"// {parameter.Name}{parameter.Layer}[{string.Join("][", parameter.Dimensions)}]");
            var (outputs, inputs, size) = Lengths(parameter);
            var at = $"{Number(common)} + ((({Number(inputs)} * o) + c) * {Number(size)}) + k";
            var segment = parameter.Segments == 1 ? "o" : $"(o / {Number(place.SegmentLength)} * {Number(place.SegmentStride)}) + (o % {Number(place.SegmentLength)})";
            var memory = parameter.Kind == ParameterKind.Table
                ? $"{Number(place.Offset)} + ({Number(place.RowLength)} * o) + c"
                : $"{Number(place.Offset)} + ({Number(place.RowLength)} * (({Number(inputs)} * k) + c)) + {segment}";
            using (writer.Block($"for (var o = 0; o < {Number(outputs)}; o++)"))
            using (writer.Block($"for (var c = 0; c < {Number(inputs)}; c++)"))
            using (writer.Block($"for (var k = 0; k < {Number(size)}; k++)"))
            {
                writer.Line(isRead ? $"common[{at}] = p[{memory}];" : $"p[{memory}] = common[{at}];");
            }

            writer.Line();
            common += parameter.Count;
        }
    }

    // Outputs (or rows of a table), inputs (or its columns), values of a kernel.
    private static (int Outputs, int Inputs, int Size) Lengths(Parameter parameter)
    {
        var dimensions = parameter.Dimensions;
        var inputs = dimensions.Count > 1 ? dimensions[1] : 1;
        return (dimensions[0], inputs, parameter.Count / dimensions[0] / inputs);
    }

    private static string Number(int value) => NumberText.Integer(value);
}
