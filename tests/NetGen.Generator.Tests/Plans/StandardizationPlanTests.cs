using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Plans;

/// <summary>Where means and deviations lie, and what a call may have on the stack.</summary>
public sealed class StandardizationPlanTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(70, true)]
    [InlineData(3, true)]
    public void TheyLieBehindTheParametersAtWholeVectors(int inputs, bool isDouble)
    {
        var plan = Plan(new("Net", inputs, [new(5, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, isDouble ? Precision.Double : Precision.Single, IsStandardized: true));
        var standardization = plan.Standardization!;
        Assert.Equal(plan.BufferLength, standardization.Mean.Offset);
        Assert.True(standardization.Mean.End <= standardization.Deviation.Offset);
        Assert.Equal(0, standardization.Deviation.Offset % plan.Lanes);
        Assert.Equal((inputs, inputs), (standardization.Mean.Length, standardization.Deviation.Length));
        Assert.Equal(standardization.Deviation.End, standardization.Fitted);
        Assert.Equal(standardization.Fitted + 1, plan.MemoryLength);
        Assert.True(plan.StandardizedStart >= plan.Lengths.Workspace);
        Assert.Equal(plan.StandardizedStart + (64 * inputs), plan.WorkspaceScratch);
    }

    [Fact]
    public void WithoutItThereIsNothing()
    {
        var plan = Plan(new("Net", 4, [new(5, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError));
        Assert.Null(plan.Standardization);
        Assert.Equal(plan.BufferLength, plan.MemoryLength);
        Assert.Equal(plan.Lengths.Workspace, plan.WorkspaceScratch);
    }

    /// <summary>64 KB with what the pass keeps.</summary>
    [Theory]
    [InlineData(1024, 16, true, true)]
    [InlineData(1025, 16, false, false)]
    [InlineData(5, 2000, true, true)]
    [InlineData(5, 5000, true, false)]
    [InlineData(5, 5000, false, true)]
    public void ASampleIsOnTheStackWhereThereIsRoom(int inputs, int units, bool isDouble, bool isStacked) =>
        Assert.Equal(isStacked, Plan(new("Net", inputs, [new(units, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, isDouble ? Precision.Double : Precision.Single, IsStandardized: true)).Standardization!.IsStacked);

    private static DensePlan Plan(NetworkCase network) => Planner.Plan(CaseModels.Of(network));
}
