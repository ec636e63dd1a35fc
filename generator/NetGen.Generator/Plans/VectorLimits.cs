namespace NetGen.Generator.Plans;

/// <summary>The numbers behind the vector kernels, each with its reason.</summary>
internal static class VectorLimits
{
    /// <summary>Bytes of the logical vector. Wider hardware vectors take several, narrower ones share one: the bits stay the same.</summary>
    public const int VectorBytes = 32;

    /// <summary>Sums kept in registers at once: 4 cycles of latency × 2 multiply-adds a cycle need 8 that do not wait for one another.</summary>
    public const int Accumulators = 8;

    /// <summary>
    /// Bytes of a layer's weights that lie in the first-level cache, from which 512 bits come faster than twice 256. Beyond it both wait for the second-level cache: rows of
    /// 256-bit vectors, end to end, are as fast, and the first call is earlier, since no type of 512 bits has to be loaded.
    /// </summary>
    public const int FirstCacheBytes = 32 * 1024;

    /// <summary>Vectors of a row that a step on a first layer takes at once, with a delta for each in a register; twice as many registers where a vector is two of 128 bits.</summary>
    public const int StepVectors = 8;

    /// <summary>Sums of one sample's forward pass where weights lie beyond the first-level cache: a row of 128 floats is then read from end to end.</summary>
    public const int FarSums = 16;

    /// <summary>Most chunks of a layer's inputs; more cost more in the final additions than they save in waiting.</summary>
    public const int Chunks = 4;

    /// <summary>Terms of a chunk at least: half as many would save as many cycles as the additions of twice the chunks take.</summary>
    public const int ChunkTerms = 4;

    /// <summary>Vector multiply-adds of a pass that are written out one by one; beyond, loops are as fast.</summary>
    public const int Unrolled = 64;

    /// <summary>Units of an output-major layer: their deltas and sums live in registers, all rows at once.</summary>
    public const int OutputMajorUnits = 16;

    /// <summary>Operations of a sum across the lanes of as many vectors as a vector has lanes, divided by those vectors.</summary>
    public const double LaneSumCost = 21.0 / 8.0;

    /// <summary>
    /// Samples (or rows) and vectors of a register tile: 4 × 4 sums, 4 vectors and a broadcast fit the 32 registers of AVX-512VL, and
    /// 8 loads feed 16 multiply-adds, so the loads never limit. Code for 256 bits has two vectors instead of four: its processors may have only 16 registers.
    /// </summary>
    public const int TileRows = 4;

    /// <summary>Samples of the largest tile: beyond, the weights' gradient is read and written too seldom to matter.</summary>
    public const int TileSamples = 48;

    /// <summary>Values of a training tile: 14 K values (56 KB of floats) stay in the second-level cache with room for the weights.</summary>
    public const int TrainingTile = 14 * 1024;

    /// <summary>Values of a forward tile on the stack: 12 KB of floats stay in the first-level cache with a layer's weights.</summary>
    public const int ForwardTile = 3 * 1024;

    /// <summary>
    /// Parameters of a network whose batches put the samples in the lanes: each has a vector of gradients, one for
    /// each lane, and those of so many stay in the first-level cache; padding has none. Samples in the lanes waste none of a narrow layer's vector; wide layers are much faster in
    /// tiles, which load each weight for several samples.
    /// </summary>
    public const int LaneParameters = 512;

    /// <summary>
    /// Logical vectors of samples in hand at once where samples lie in the lanes: one vector of 512 bits where the processor has these, which halves the loads of
    /// weights; else two turns of the code for half as many lanes.
    /// </summary>
    public const int GroupVectors = 2;

    /// <summary>
    /// Inputs that one load brings to a loop over 512-bit vectors: a shuffle then gives each of them to all lanes, and the load ports are left to the weights. Eight such
    /// vectors hide the load of their input, and the shorter loop is compiled sooner.
    /// </summary>
    public const int InputsOfLoad = 4;

    /// <summary>
    /// Vectors of units of a network whose samples stay in registers: with their deltas, the weights in hand and the constants of a function they fit
    /// the 16 that every x64 processor has, and their code stays within what RyuJIT inlines into one method.
    /// </summary>
    public const int RegisterVectors = 4;

    /// <summary>Outputs of a network whose outputs or batches have the samples in the lanes: a softmax of them is written out one by one.</summary>
    public const int LaneOutputs = 32;

    /// <summary>Outputs whose functions are computed and summed one by one: vectors cost more than one or two of them.</summary>
    public const int OutputsOneByOne = 2;

    /// <summary>Inputs of a first layer that reads a copy of the sample: it lies on the stack.</summary>
    public const int CopiedInputs = 4096;
}
