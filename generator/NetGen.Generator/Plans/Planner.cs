using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>Turns a valid declaration into numbers and choices: a pure function of the model.</summary>
internal static class Planner
{
    public static DensePlan Plan(NetworkModel model)
    {
        var layout = LayoutPlanner.Plan(model);
        return new DensePlan(layout, Sums(layout));
    }

    /// <summary>
    /// The order of the sums: that of the vector code, in which plain code adds, too. It follows from how vector code goes through a batch, and that from the lengths that
    /// the network has in its memory, padding included; so a plain network is laid out for vectors as well.
    /// </summary>
    public static SumPlan Sums(NetworkLayout layout) =>
        SumPlan.Of(layout.UsesVectors ? layout : LayoutPlanner.Plan(layout.Model with { Profile = Profile.Vector }));
}
