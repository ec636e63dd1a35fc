using NetGen.Generator.Emit.Kernels;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>CopyFrom</c>, <c>BlendFrom</c> and <c>Clone</c>, between networks of one class.</summary>
internal static class CopyMembers
{
    private const string NoChange = "<returns>False where a parameter is not finite: nothing has changed then.</returns>";
    private const string Other = "<param name=\"other\">Another network of this class.</param>";

    public static void Write(EmitContext context)
    {
        var (writer, plan, members) = (context.Writer, context.Plan, context.Members);
        context.Document($"Takes over all parameters of another network{(plan.Standardization is null ? string.Empty : ", and what it standardizes by")}.", Other, NoChange);
        using (writer.Block($"public {members.CopyFrom.Declaration}"))
        {
            WriteTensors(context);
            writer.Line($"return global::NetGen.Numerics.ParameterMemory.Copy<{context.Number}>(_parameters.Span, other._parameters.Span, tensors);");
        }

        context.Document(
            "Moves all parameters towards those of another network: own + tau · (other − own), as a target network follows (Polyak averaging)."
            + (plan.Standardization is null ? string.Empty : " What the other standardizes by is copied."),
            Other,
            "<param name=\"tau\">The other network's share, from 0 to 1, which copies.</param>",
            "<returns>False where a parameter is not finite, or more than half of the largest number: nothing has changed then.</returns>");
        using (writer.Block($"public {members.BlendFrom.Declaration}"))
        {
            WriteTensors(context);
            WriteBlend(context);
        }

        context.Document("A network of its own with the same parameters, and with what the optimizer remembers.", "<returns>The new network.</returns>");
        using (writer.Block($"public {members.CloneMethod.Declaration}"))
        {
            writer.Line($"var clone = ({plan.Model.Type.Name})MemberwiseClone();");
            writer.Line($"clone._parameters = new {context.Buffer}({plan.MemoryLength});");
            writer.Line("_parameters.Span.CopyTo(clone._parameters.Span);");
            writer.Line("clone._batches = new Batches { MaxDegreeOfParallelism = MaxDegreeOfParallelism };");
            if (plan.Model.HasTrainingState)
            {
                writer.Line("clone._optimizer = _optimizer?.Clone();");
            }

            writer.Line("return clone;");
        }
    }

    private static void WriteBlend(EmitContext context)
    {
        var (writer, own) = (context.Writer, context.OwnParameters);
        var blend = $"global::NetGen.Numerics.ParameterMemory.Blend<{context.Number}>({own}, other.{own}, tau, tensors)";
        if (context.Plan.Standardization is not { } standardization)
        {
            writer.Line($"return {blend};");
            return;
        }

        using (writer.Block($"if (!{blend})"))
        {
            writer.Line("return false;");
        }

        writer.Line();
        writer.Line($"other._parameters.Span.Slice({standardization.Mean.Offset}).CopyTo(_parameters.Span.Slice({standardization.Mean.Offset}));");
        writer.Line("return true;");
    }

    private static void WriteTensors(EmitContext context)
    {
        using (context.Writer.Block("if (other is null)"))
        {
            context.Writer.Line("throw new global::System.ArgumentNullException(\"other\");");
        }

        context.Writer.Line();
        context.Writer.Line(TensorText.Local(context.Plan));
        context.Writer.Line("Kernels.DescribeWeights(tensors);");
    }
}
