using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Members;

/// <summary>What networks of layers beyond dense ones may have: the derivatives by the inputs, the outputs of all layers, and one position of a sequence at a time.</summary>
internal static class LayerMembers
{
    public static void Write(EmitContext context)
    {
        if (context.Plan is not ProgramPlan plan)
        {
            return;
        }

        if (plan is { IsTrainable: true, Model.HasInputGradient: true })
        {
            InputGradientMembers.Write(context, plan);
        }

        if (plan.Model.HasActivations)
        {
            ActivationMembers.Write(context, plan);
        }

        if (plan.Stream is { } stream)
        {
            StreamMembers.Write(context, plan, stream);
        }
    }
}
