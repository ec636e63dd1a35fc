namespace NetGen;

/// <summary>
/// Names the weights that a network starts with: a file of <c>SaveText</c>, which the project gives to the compiler with
/// <c>&lt;AdditionalFiles Include="iris.weights" /&gt;</c>. On a static class they are part of the program and never change.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class PretrainedAttribute : Attribute
{
    /// <summary>Names the file.</summary>
    /// <param name="file">Its name, preceded by as many of its folders as are needed to tell it apart; it must end with <c>.weights</c>.</param>
    public PretrainedAttribute(string file) => File = file;

    /// <summary>The file's name.</summary>
    public string File { get; }
}
