namespace NetGen.Tests.Support;

/// <summary>A fact that is reported as skipped, with the reason, where the machine lacks something.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactThatNeedsAttribute : FactAttribute
{
    public FactThatNeedsAttribute(params Need[] needs) => Skip = Machine.Lacks(needs);
}
