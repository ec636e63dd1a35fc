namespace NetGen.Tests.Support;

/// <summary>A theory that is reported as skipped, with the reason, where the machine lacks something.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryThatNeedsAttribute : TheoryAttribute
{
    public TheoryThatNeedsAttribute(params Need[] needs) => Skip = Machine.Lacks(needs);
}
