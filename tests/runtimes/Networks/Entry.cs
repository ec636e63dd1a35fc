using System;

namespace NetGen.GoldenRun
{
    /// <summary>A network under test, made without reflection, which a trimmed program may lack.</summary>
    public sealed class Entry
    {
        public Entry(string name, string golden, double tolerance, Func<object> create)
        {
            Name = name;
            Golden = golden;
            Tolerance = tolerance;
            Create = create;
        }

        /// <summary>The name of its class.</summary>
        public string Name { get; }

        /// <summary>The file of its figures.</summary>
        public string Golden { get; }

        /// <summary>The largest error, relative to the largest figure.</summary>
        public double Tolerance { get; }

        /// <summary>Makes a new one.</summary>
        public Func<object> Create { get; }
    }
}
