using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Kernels.Programs;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Members;

/// <summary><c>ComputeActivations</c>: the outputs of all layers.</summary>
internal static class ActivationMembers
{
    public static void Write(EmitContext context, ProgramPlan plan)
    {
        var (writer, length, memory) = (context.Writer, plan.Exact.Activations, plan.UsesVectors ? plan.Sample : plan.Exact);
        context.Document("Values of the outputs of all layers.");
        writer.Line($"public {context.Members.ActivationCount.Declaration} = {NumberText.Integer(length)};");
        context.Document(
            "Computes the outputs of all layers, from the first to the last, each in the network's layout.",
            "<param name=\"input\">One sample.</param>",
            "<param name=\"activations\">Receives <see cref=\"ActivationCount\"/> values; the last are the network's outputs.</param>",
            "<exception cref=\"global::System.ArgumentException\">A length is wrong.</exception>");
        context.OptimizeAtOnce();
        using (writer.Block($"{context.Public} {context.Members.ComputeActivations.Declaration}"))
        {
            writer.Line($"global::NetGen.Throw.IfWrongInput(input.Length, {plan.Model.Inputs});");
            writer.Line($"global::NetGen.Throw.IfWrongLength(\"activations\", activations.Length, {length});");
            IndexCheck.Write(context, "input");
            var input = StandardizeMembers.Begin(context);
            ProgramBatchKernel.WriteScratch(context, "s", memory.Scratch);
            if (plan.UsesVectors)
            {
                writer.Line($"Kernels.Forward({context.FirstParameter}, {EmitContext.First(input)}, {EmitContext.First("s")});");
                writer.Line($"Kernels.Activations({EmitContext.First("s")}, {EmitContext.First("activations")});");
            }
            else
            {
                writer.Line($"Kernels.Forward({context.ParameterSpan}, {input}, s);");
                writer.Line("Kernels.Activations(s, activations);");
            }

            StandardizeMembers.End(context);
        }
    }
}
