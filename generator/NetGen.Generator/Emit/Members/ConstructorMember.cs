using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary>The constructor: draws the initial weights, in the common order of parameters, or copies those of a file.</summary>
internal static class ConstructorMember
{
    public static void Write(EmitContext context)
    {
        var writer = context.Writer;
        if (context.Plan.Model.Pretrained is not null)
        {
            WritePretrained(context);
            return;
        }

        context.Document(
            "Draws initial weights; biases start at 0.",
            "<param name=\"seed\">The same seed gives the same bits on every platform.</param>");
        using (writer.Block($"public {context.Plan.Model.Type.Name}(int seed = 0)"))
        {
            if (context.Plan.Model.HasDropout)
            {
                writer.Line("_seed = seed;");
            }

            writer.Line("var values = new global::NetGen.Numerics.InitialValues(seed);");
            writer.Line($"var initial = new {context.Number}[{context.Plan.ParameterCount}];");
            if (context.Plan is ProgramPlan program)
            {
                WriteDraws(context, program);
            }

            var offset = 0;
            foreach (var (layer, model) in (context.Plan is DensePlan dense ? dense.Layers : []).Zip(context.Plan.Model.Layers, (plan, model) => (plan, model)))
            {
                WriteDraw(context, layer, model.Initializer, offset);
                offset += layer.ParameterCount;
            }

            writer.Line($"Kernels.WriteParameters(initial, {context.OwnParameters});");
            if (context.Plan.Standardization is { } standardization)
            {
                writer.Line($"{StandardizeKernel.Part("_parameters.Span", standardization.Deviation)}.Fill({context.Literal(1)}); // until they are fitted; the means are 0");
            }
        }
    }

    private static void WriteDraws(EmitContext context, ProgramPlan plan)
    {
        var offset = 0;
        foreach (var parameter in plan.Program.Parameters)
        {
            var span = $"new {context.Span}(initial, {offset}, {parameter.Count})";
            var source = $"{parameter.Name}{parameter.Layer}";
            offset += parameter.Count;
            if (parameter.Initial.Distribution is { Scale: > 0 } drawn)
            {
                context.Writer.Line($"values.{(drawn.IsUniform ? "Uniform" : "Normal")}({span}, {NumberText.Double(drawn.Scale)}); // {source}: {parameter.Initial.Source}");
            }
            else if (parameter.Initial.Constant != 0)
            {
                context.Writer.Line($"{span}.Fill({context.Literal(parameter.Initial.Constant)}); // {source}");
            }
        }
    }

    private static void WritePretrained(EmitContext context)
    {
        // Dropout draws its masks by a seed, which no file has.
        var hasSeed = context.Plan.Model.HasDropout;
        context.Document(
            "Starts with the weights of the file that [Pretrained] names.",
            hasSeed ? ["<param name=\"seed\">Of dropout's masks: the same seed gives the same bits on every platform.</param>"] : []);
        using (context.Writer.Block($"public {context.Plan.Model.Type.Name}({(hasSeed ? "int seed = 0" : string.Empty)})"))
        {
            if (hasSeed)
            {
                context.Writer.Line("_seed = seed;");
            }

            context.Writer.Line("Kernels.Pretrained.CopyTo(_parameters.Span);");
        }
    }

    private static void WriteDraw(EmitContext context, LayerPlan layer, Initializer initializer, int offset)
    {
        if (layer.Initial.Scale == 0)
        {
            context.Writer.Line($"// Layer {layer.Number}: weights start at 0");
            return;
        }

        var method = layer.Initial.IsUniform ? "Uniform" : "Normal";
        var weights = $"new {context.Span}(initial, {offset}, {layer.MultiplyAdds})";
        context.Writer.Line(
            $"values.{method}({weights}, {NumberText.Double(layer.Initial.Scale)}); // Layer {layer.Number}: {initializer}");
    }
}
