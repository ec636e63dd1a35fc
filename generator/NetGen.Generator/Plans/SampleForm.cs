namespace NetGen.Generator.Plans;

/// <summary>Where the code for one sample keeps what its layers hand on.</summary>
internal enum SampleForm
{
    /// <summary>In memory on the stack, a method for each pass.</summary>
    Scratch,

    /// <summary>In registers, one method for all passes.</summary>
    Registers,
}
