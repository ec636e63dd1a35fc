namespace NetGen.Tool.Tests.Support;

/// <summary>A fact that is reported as skipped where nobody says where the table of diabetes is, which may not be copied into the project.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactThatNeedsDiabetesAttribute : FactAttribute
{
    public FactThatNeedsDiabetesAttribute() => Skip = Tables.Diabetes is null ? $"The variable {Tables.DiabetesVariable} does not say where the table is: see tests/README.md." : null;
}
