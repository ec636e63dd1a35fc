using NetGen.BitsChild;
using NetGen.Tests.Checks;
using Xunit.Sdk;

namespace NetGen.Tests.Bits;

/// <summary>The comparison of bits between hardware settings can fail, and names the network, the setting and the member.</summary>
public sealed class BitsMutantTests : IClassFixture<BitsMutantSubjects>
{
    private const string Mutant = BitsMutantSubjects.Portable;
    private const string Innocent = BitsMutantSubjects.Fused;

    private readonly BitsMutantSubjects _subjects;

    public BitsMutantTests(BitsMutantSubjects subjects) => _subjects = subjects;

    [Theory]
    [InlineData(nameof(Mutation.FlippedBit), "trained;")]
    [InlineData(nameof(Mutation.NegativeZero), "ForwardBatch, trainedForwardBatch;")]
    [InlineData(nameof(Mutation.OtherSeed), "initial, Forward, ForwardBatch, ")]
    [InlineData(nameof(Mutation.NoLearning), "trainingLosses, trained, ")]
    [InlineData(nameof(Mutation.InfiniteTarget), "trainingLosses, trained, ")]
    public void AMutantIsNamedWithItsSettingAndMembers(string mutation, string members)
    {
        var failures = BitsComparer.SameBits(_subjects.Networks, [_subjects.Clean, Mutated(Enum.Parse<Mutation>(mutation))]);

        Assert.Equal(1, failures.Count);
        var message = MessageOf(failures);
        Assert.Contains($"{Mutant} differs between default and no AVX-512 in {members}", message);
        Assert.DoesNotContain(Innocent, message);
    }

    [Fact]
    public void WhatIsUnchangedIsNotAMutant()
    {
        Assert.Equal(0, BitsComparer.SameBits(_subjects.Networks, [_subjects.Clean, _subjects.Other]).Count);
        Assert.Equal(0, BitsComparer.SameBits(_subjects.Networks, [_subjects.Clean, Mutated(Mutation.None)]).Count);
    }

    [Fact]
    public void ANetworkThatNeverLearnsIsNamed()
    {
        Assert.Equal(0, BitsComparer.Trained(_subjects.Networks, _subjects.Clean).Count);
        Assert.Contains($"{Mutant} has gradients", MessageOf(BitsComparer.Trained(_subjects.Networks, Mutated(Mutation.NoLearning))));
    }

    [Fact]
    public void ALossThatIsNotFiniteIsCounted()
    {
        Assert.Equal(1, BitsComparer.Share(_subjects.Networks, _subjects.Clean, "finite"));
        Assert.Equal(0.5, BitsComparer.Share(_subjects.Networks, Mutated(Mutation.InfiniteTarget), "finite"));
    }

    [Fact]
    public void ANetworkThatAChildLeavesOutIsNamed()
    {
        var report = _subjects.Run(HardwareSetting.NoAvx512, "--only", Innocent);
        Assert.Contains($"{Mutant} is missing", MessageOf(BitsComparer.SameBits(_subjects.Networks, [_subjects.Clean, report])));
    }

    /// <summary>A fused network may differ where nothing is fused; a portable one may not.</summary>
    [Theory]
    [InlineData(Mutant, true, 1)]
    [InlineData(Mutant, false, 1)]
    [InlineData(Innocent, true, 1)]
    [InlineData(Innocent, false, 0)]
    public void OnlyWhatFusesIsComparedWithWhatIsFused(string name, bool hasFma, int expected)
    {
        var facts = new Dictionary<string, string>(_subjects.Clean.Networks[name]) { ["trained"] = "0" };
        var other = _subjects.Clean with
        {
            HasFma = hasFma,
            Networks = new Dictionary<string, IReadOnlyDictionary<string, string>>(_subjects.Clean.Networks) { [name] = facts },
        };
        Assert.Equal(expected, BitsComparer.SameBits(_subjects.Networks, [_subjects.Clean with { HasFma = true }, other]).Count);
    }

    [Fact]
    public void AChildThatFailsIsAFailure()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => _subjects.Run(HardwareSetting.NoAvx512, "--mutate", $"Nonsense:{Mutant}"));
        Assert.Contains("no AVX-512", exception.Message);
        Assert.Contains("Nonsense", exception.Message);
    }

    [Fact]
    public void TheHashSeesAllButThePayloadOfNaN()
    {
        var otherNaN = BitConverter.Int32BitsToSingle(0x7fc00001);
        Assert.Equal(BitsHash<float>.Of([1, float.NaN]), BitsHash<float>.Of([1, otherNaN]));
        Assert.Equal(BitsHash<float>.Of([1, float.NaN]), BitsHash<float>.Of([1, -otherNaN]));
        string[] hashes =
        [
            .. new float[][] { [0, 0], [-0f, 0], [0, -0f], [-0f, -0f], [0, float.NaN], [0, float.PositiveInfinity], [0, float.Epsilon], [0], [0, 0, 0] }
                .Select(values => BitsHash<float>.Of(values)),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private static string MessageOf(Failures failures) => Assert.ThrowsAny<XunitException>(failures.AssertNone).Message;

    private BitsReport Mutated(Mutation mutation) => _subjects.Mutated(mutation);
}
