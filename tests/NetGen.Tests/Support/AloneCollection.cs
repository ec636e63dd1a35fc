namespace NetGen.Tests.Support;

/// <summary>Tests whose threads wait for one another in loops: beside other tests they take minutes of the processor for what takes them seconds alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>What tests name it by.</summary>
    public const string Name = "alone";
}
