namespace NetGen.Generator.Plans;

/// <summary>Where a file that comes from a stream is put until all of it has been found good.</summary>
internal enum LoadMemory
{
    /// <summary>On the stack.</summary>
    Stack,

    /// <summary>In the workspace of training, which is laid out like the parameters.</summary>
    Gradient,

    /// <summary>In memory of its own, taken by the first such call.</summary>
    Own,
}
