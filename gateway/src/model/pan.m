#define rand	pan_rand
#define pthread_equal(a,b)	((a)==(b))
#if defined(HAS_CODE) && defined(VERBOSE)
	#ifdef BFS_PAR
		bfs_printf("Pr: %d Tr: %d\n", II, t->forw);
	#else
		cpu_printf("Pr: %d Tr: %d\n", II, t->forw);
	#endif
#endif
	switch (t->forw) {
	default: Uerror("bad forward move");
	case 0:	/* if without executable clauses */
		continue;
	case 1: /* generic 'goto' or 'skip' */
		IfNotBlocked
		_m = 3; goto P999;
	case 2: /* generic 'else' */
		IfNotBlocked
		if (trpt->o_pm&1) continue;
		_m = 3; goto P999;

		 /* PROC :init: */
	case 3: // STATE 7 - understudy.pml:677 - [D_STEP677]
		IfNotBlocked

		reached[1][7] = 1;
		reached[1][t->st] = 1;
		reached[1][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_771_0: /* 2 */
		now.matched[0] = 15;
#ifdef VAR_RANGES
		logval("matched[0]", ((int)now.matched[0]));
#endif
		;
S_772_0: /* 2 */
		now.matched[1] = 15;
#ifdef VAR_RANGES
		logval("matched[1]", ((int)now.matched[1]));
#endif
		;
S_773_0: /* 2 */
		now.matched[2] = 15;
#ifdef VAR_RANGES
		logval("matched[2]", ((int)now.matched[2]));
#endif
		;
S_774_0: /* 2 */
		now.source[0] = 3;
#ifdef VAR_RANGES
		logval("source[0]", ((int)now.source[0]));
#endif
		;
S_775_0: /* 2 */
		now.source[1] = 3;
#ifdef VAR_RANGES
		logval("source[1]", ((int)now.source[1]));
#endif
		;
S_776_0: /* 2 */
		now.source[2] = 3;
#ifdef VAR_RANGES
		logval("source[2]", ((int)now.source[2]));
#endif
		;
		goto S_780_0;
S_780_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 4: // STATE 8 - understudy.pml:687 - [owner[2] = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[1][8] = 1;
		(trpt+1)->bup.oval = ((int)now.owner[2]);
		now.owner[2] = 0;
#ifdef VAR_RANGES
		logval("owner[2]", ((int)now.owner[2]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 5: // STATE 9 - understudy.pml:688 - [owner[2] = 1] (0:0:1 - 1)
		IfNotBlocked
		reached[1][9] = 1;
		(trpt+1)->bup.oval = ((int)now.owner[2]);
		now.owner[2] = 1;
#ifdef VAR_RANGES
		logval("owner[2]", ((int)now.owner[2]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 6: // STATE 12 - understudy.pml:691 - [owner[3] = 0] (0:0:1 - 1)
		IfNotBlocked
		reached[1][12] = 1;
		(trpt+1)->bup.oval = ((int)now.owner[ Index(3, 3) ]);
		now.owner[ Index(3, 3) ] = 0;
#ifdef VAR_RANGES
		logval("owner[3]", ((int)now.owner[ Index(3, 3) ]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 7: // STATE 13 - understudy.pml:692 - [owner[3] = 1] (0:0:1 - 1)
		IfNotBlocked
		reached[1][13] = 1;
		(trpt+1)->bup.oval = ((int)now.owner[ Index(3, 3) ]);
		now.owner[ Index(3, 3) ] = 1;
#ifdef VAR_RANGES
		logval("owner[3]", ((int)now.owner[ Index(3, 3) ]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 8: // STATE 14 - understudy.pml:693 - [((owner[2]==1))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][14] = 1;
		if (!((((int)now.owner[2])==1)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 9: // STATE 15 - understudy.pml:693 - [owner[3] = 2] (0:0:1 - 1)
		IfNotBlocked
		reached[1][15] = 1;
		(trpt+1)->bup.oval = ((int)now.owner[ Index(3, 3) ]);
		now.owner[ Index(3, 3) ] = 2;
#ifdef VAR_RANGES
		logval("owner[3]", ((int)now.owner[ Index(3, 3) ]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 10: // STATE 18 - understudy.pml:703 - [(run Member(0))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][18] = 1;
		if (!(addproc(II, 1, 0, 0)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 11: // STATE 19 - understudy.pml:704 - [(run Member(1))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][19] = 1;
		if (!(addproc(II, 1, 0, 1)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 12: // STATE 20 - understudy.pml:705 - [(run Member(2))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][20] = 1;
		if (!(addproc(II, 1, 0, 2)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 13: // STATE 22 - understudy.pml:707 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[1][22] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Member */
	case 14: // STATE 41 - understudy.pml:483 - [D_STEP483]
		if (!(boq == -1 && (((((((int)now.owner[1])==((int)((P0 *)_this)->m))&&1)&& !(0))&&1)&&((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||(((1==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)||(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))))
			continue;

		reached[0][41] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_000_0: /* 2 */
		if (!((((((((int)now.owner[1])==((int)((P0 *)_this)->m))&&1)&& !(0))&&1)&&((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||(((1==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)||(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))))
			Uerror("block in d_step seq");
S_001_0: /* 2 */
		Printf("%d stands with ballot %d\n", ((int)((P0 *)_this)->m), 1);
S_035_0: /* 2 */
S_002_0: /* 2 */
		if (!((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_035_1;
S_023_0: /* 2 */
S_009_0: /* 2 */
S_003_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_009_1;
S_007_0: /* 2 */
S_004_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_005_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_006_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_010_0;
S_009_1: /* 3 */
S_008_0: /* 2 */
		/* else */;
		goto S_010_0;
S_009_2: /* 3 */
		Uerror("blocking sel in d_step (nr.0, near line 181)");
S_010_0: /* 2 */
S_020_0: /* 2 */
S_011_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_012_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_013_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_014_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_015_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_019_0: /* 2 */
S_016_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_017_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_018_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_021_0;
S_021_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 1;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_022_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_036_0;
S_035_1: /* 3 */
S_024_0: /* 2 */
		/* else */;
S_034_0: /* 2 */
S_025_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_026_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_027_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_028_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_029_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_033_0: /* 2 */
S_030_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_031_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_032_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_036_0;
		goto S_036_0;
		goto S_036_0;
S_035_2: /* 3 */
		Uerror("blocking sel in d_step (nr.1, near line 483)");
S_036_0: /* 2 */
S_037_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 1;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_038_0: /* 2 */
		now.stood[1] = 1;
#ifdef VAR_RANGES
		logval("stood[1]", ((int)now.stood[1]));
#endif
		;
S_039_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_768_0;
S_768_0: /* 1 */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 15: // STATE 82 - understudy.pml:483 - [D_STEP483]
		if (!(boq == -1 && (((((((int)now.owner[2])==((int)((P0 *)_this)->m))&&1)&& !(0))&&1)&&((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||(((2==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)||(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))))
			continue;

		reached[0][82] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_041_0: /* 2 */
		if (!((((((((int)now.owner[2])==((int)((P0 *)_this)->m))&&1)&& !(0))&&1)&&((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||(((2==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)||(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))))
			Uerror("block in d_step seq");
S_042_0: /* 2 */
		Printf("%d stands with ballot %d\n", ((int)((P0 *)_this)->m), 2);
S_076_0: /* 2 */
S_043_0: /* 2 */
		if (!((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_076_1;
S_064_0: /* 2 */
S_050_0: /* 2 */
S_044_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_050_1;
S_048_0: /* 2 */
S_045_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_046_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_047_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_051_0;
S_050_1: /* 3 */
S_049_0: /* 2 */
		/* else */;
		goto S_051_0;
S_050_2: /* 3 */
		Uerror("blocking sel in d_step (nr.2, near line 181)");
S_051_0: /* 2 */
S_061_0: /* 2 */
S_052_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_053_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_054_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_055_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_056_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_060_0: /* 2 */
S_057_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_058_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_059_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_062_0;
S_062_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 2;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_063_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_077_0;
S_076_1: /* 3 */
S_065_0: /* 2 */
		/* else */;
S_075_0: /* 2 */
S_066_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_067_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_068_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_069_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_070_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_074_0: /* 2 */
S_071_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_072_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_073_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_077_0;
		goto S_077_0;
		goto S_077_0;
S_076_2: /* 3 */
		Uerror("blocking sel in d_step (nr.3, near line 483)");
S_077_0: /* 2 */
S_078_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 1;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_079_0: /* 2 */
		now.stood[2] = 1;
#ifdef VAR_RANGES
		logval("stood[2]", ((int)now.stood[2]));
#endif
		;
S_080_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 16: // STATE 123 - understudy.pml:483 - [D_STEP483]
		if (!(boq == -1 && (((((((int)now.owner[ Index(3, 3) ])==((int)((P0 *)_this)->m))&&1)&& !(0))&&1)&&((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||(((3==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)||(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))))
			continue;

		reached[0][123] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_082_0: /* 2 */
		if (!((((((((int)now.owner[ Index(3, 3) ])==((int)((P0 *)_this)->m))&&1)&& !(0))&&1)&&((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||(((3==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)||(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))))
			Uerror("block in d_step seq");
S_083_0: /* 2 */
		Printf("%d stands with ballot %d\n", ((int)((P0 *)_this)->m), 3);
S_117_0: /* 2 */
S_084_0: /* 2 */
		if (!((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_117_1;
S_105_0: /* 2 */
S_091_0: /* 2 */
S_085_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_091_1;
S_089_0: /* 2 */
S_086_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_087_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_088_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_092_0;
S_091_1: /* 3 */
S_090_0: /* 2 */
		/* else */;
		goto S_092_0;
S_091_2: /* 3 */
		Uerror("blocking sel in d_step (nr.4, near line 181)");
S_092_0: /* 2 */
S_102_0: /* 2 */
S_093_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_094_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_095_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_096_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_097_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_101_0: /* 2 */
S_098_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_099_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_100_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_103_0;
S_103_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_104_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_118_0;
S_117_1: /* 3 */
S_106_0: /* 2 */
		/* else */;
S_116_0: /* 2 */
S_107_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_108_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_109_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_110_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_111_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_115_0: /* 2 */
S_112_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_113_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_114_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_118_0;
		goto S_118_0;
		goto S_118_0;
S_117_2: /* 3 */
		Uerror("blocking sel in d_step (nr.5, near line 483)");
S_118_0: /* 2 */
S_119_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 1;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_120_0: /* 2 */
		now.stood[ Index(3, 3) ] = 1;
#ifdef VAR_RANGES
		logval("stood[3]", ((int)now.stood[ Index(3, 3) ]));
#endif
		;
S_121_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 17: // STATE 156 - understudy.pml:484 - [D_STEP484]
		if (!(boq == -1 && ((((((int)now.stood[1])&&(((int)now.owner[1])!=((int)((P0 *)_this)->m)))&& !(0))&&((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((1==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0))))&&((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((((((int)now.ballot[ Index(((int)now.owner[1]), 3) ])==1)&&(((int)now.role[ Index(((int)now.owner[1]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[1]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))&&(now.answer[ Index(((3*((int)now.owner[1]))+((int)((P0 *)_this)->m)), 9) ]==0))))))
			continue;

		reached[0][156] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_123_0: /* 2 */
		if (!(((((((int)now.stood[1])&&(((int)now.owner[1])!=((int)((P0 *)_this)->m)))&& !(0))&&((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((1==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0))))&&((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((((((int)now.ballot[ Index(((int)now.owner[1]), 3) ])==1)&&(((int)now.role[ Index(((int)now.owner[1]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[1]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))&&(now.answer[ Index(((3*((int)now.owner[1]))+((int)((P0 *)_this)->m)), 9) ]==0))))))
			Uerror("block in d_step seq");
S_124_0: /* 2 */
		Printf("%d is sealed by %d with ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.owner[1]), 1);
S_148_0: /* 2 */
S_125_0: /* 2 */
		if (!((1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_148_1;
S_146_0: /* 2 */
S_132_0: /* 2 */
S_126_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_132_1;
S_130_0: /* 2 */
S_127_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_128_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_129_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_133_0;
S_132_1: /* 3 */
S_131_0: /* 2 */
		/* else */;
		goto S_133_0;
S_132_2: /* 3 */
		Uerror("blocking sel in d_step (nr.6, near line 181)");
S_133_0: /* 2 */
S_143_0: /* 2 */
S_134_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_135_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_136_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_137_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_138_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_142_0: /* 2 */
S_139_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_140_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_141_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_144_0;
S_144_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 1;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_145_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_149_0;
S_148_1: /* 3 */
S_147_0: /* 2 */
		/* else */;
		goto S_149_0;
S_148_2: /* 3 */
		Uerror("blocking sel in d_step (nr.7, near line 484)");
S_149_0: /* 2 */
S_153_0: /* 2 */
S_150_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[1]), 3) ])==1)&&(((int)now.role[ Index(((int)now.owner[1]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[1]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))))
			goto S_153_1;
S_151_0: /* 2 */
		now.answer[ Index(((3*now.owner[1])+((P0 *)_this)->m), 9) ] = (now.log[ Index(((int)((P0 *)_this)->m), 3) ]+1);
#ifdef VAR_RANGES
		logval("answer[((3*owner[1])+Member:m)]", now.answer[ Index(((3*((int)now.owner[1]))+((int)((P0 *)_this)->m)), 9) ]);
#endif
		;
		goto S_154_0;
S_153_1: /* 3 */
S_152_0: /* 2 */
		/* else */;
		goto S_154_0;
S_153_2: /* 3 */
		Uerror("blocking sel in d_step (nr.8, near line 484)");
S_154_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 18: // STATE 189 - understudy.pml:484 - [D_STEP484]
		if (!(boq == -1 && ((((((int)now.stood[2])&&(((int)now.owner[2])!=((int)((P0 *)_this)->m)))&& !(0))&&((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((2==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0))))&&((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((((((int)now.ballot[ Index(((int)now.owner[2]), 3) ])==2)&&(((int)now.role[ Index(((int)now.owner[2]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[2]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))&&(now.answer[ Index(((3*((int)now.owner[2]))+((int)((P0 *)_this)->m)), 9) ]==0))))))
			continue;

		reached[0][189] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_156_0: /* 2 */
		if (!(((((((int)now.stood[2])&&(((int)now.owner[2])!=((int)((P0 *)_this)->m)))&& !(0))&&((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((2==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0))))&&((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((((((int)now.ballot[ Index(((int)now.owner[2]), 3) ])==2)&&(((int)now.role[ Index(((int)now.owner[2]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[2]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))&&(now.answer[ Index(((3*((int)now.owner[2]))+((int)((P0 *)_this)->m)), 9) ]==0))))))
			Uerror("block in d_step seq");
S_157_0: /* 2 */
		Printf("%d is sealed by %d with ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.owner[2]), 2);
S_181_0: /* 2 */
S_158_0: /* 2 */
		if (!((2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_181_1;
S_179_0: /* 2 */
S_165_0: /* 2 */
S_159_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_165_1;
S_163_0: /* 2 */
S_160_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_161_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_162_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_166_0;
S_165_1: /* 3 */
S_164_0: /* 2 */
		/* else */;
		goto S_166_0;
S_165_2: /* 3 */
		Uerror("blocking sel in d_step (nr.9, near line 181)");
S_166_0: /* 2 */
S_176_0: /* 2 */
S_167_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_168_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_169_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_170_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_171_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_175_0: /* 2 */
S_172_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_173_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_174_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_177_0;
S_177_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 2;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_178_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_182_0;
S_181_1: /* 3 */
S_180_0: /* 2 */
		/* else */;
		goto S_182_0;
S_181_2: /* 3 */
		Uerror("blocking sel in d_step (nr.10, near line 484)");
S_182_0: /* 2 */
S_186_0: /* 2 */
S_183_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[2]), 3) ])==2)&&(((int)now.role[ Index(((int)now.owner[2]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[2]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))))
			goto S_186_1;
S_184_0: /* 2 */
		now.answer[ Index(((3*now.owner[2])+((P0 *)_this)->m), 9) ] = (now.log[ Index(((int)((P0 *)_this)->m), 3) ]+1);
#ifdef VAR_RANGES
		logval("answer[((3*owner[2])+Member:m)]", now.answer[ Index(((3*((int)now.owner[2]))+((int)((P0 *)_this)->m)), 9) ]);
#endif
		;
		goto S_187_0;
S_186_1: /* 3 */
S_185_0: /* 2 */
		/* else */;
		goto S_187_0;
S_186_2: /* 3 */
		Uerror("blocking sel in d_step (nr.11, near line 484)");
S_187_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 19: // STATE 222 - understudy.pml:484 - [D_STEP484]
		if (!(boq == -1 && ((((((int)now.stood[ Index(3, 3) ])&&(((int)now.owner[ Index(3, 3) ])!=((int)((P0 *)_this)->m)))&& !(0))&&((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((3==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0))))&&((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((((((int)now.ballot[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])==3)&&(((int)now.role[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))&&(now.answer[ Index(((3*((int)now.owner[ Index(3, 3) ]))+((int)((P0 *)_this)->m)), 9) ]==0))))))
			continue;

		reached[0][222] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_189_0: /* 2 */
		if (!(((((((int)now.stood[ Index(3, 3) ])&&(((int)now.owner[ Index(3, 3) ])!=((int)((P0 *)_this)->m)))&& !(0))&&((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((3==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&(((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0))))&&((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))||((((((int)now.ballot[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])==3)&&(((int)now.role[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))&&(now.answer[ Index(((3*((int)now.owner[ Index(3, 3) ]))+((int)((P0 *)_this)->m)), 9) ]==0))))))
			Uerror("block in d_step seq");
S_190_0: /* 2 */
		Printf("%d is sealed by %d with ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.owner[ Index(3, 3) ]), 3);
S_214_0: /* 2 */
S_191_0: /* 2 */
		if (!((3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_214_1;
S_212_0: /* 2 */
S_198_0: /* 2 */
S_192_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_198_1;
S_196_0: /* 2 */
S_193_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_194_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_195_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_199_0;
S_198_1: /* 3 */
S_197_0: /* 2 */
		/* else */;
		goto S_199_0;
S_198_2: /* 3 */
		Uerror("blocking sel in d_step (nr.12, near line 181)");
S_199_0: /* 2 */
S_209_0: /* 2 */
S_200_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_201_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_202_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_203_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_204_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_208_0: /* 2 */
S_205_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_206_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_207_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_210_0;
S_210_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_211_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_215_0;
S_214_1: /* 3 */
S_213_0: /* 2 */
		/* else */;
		goto S_215_0;
S_214_2: /* 3 */
		Uerror("blocking sel in d_step (nr.13, near line 484)");
S_215_0: /* 2 */
S_219_0: /* 2 */
S_216_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])==3)&&(((int)now.role[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])==1))&&((((int)now.promised[ Index(((int)now.owner[ Index(3, 3) ]), 3) ])&(1<<((int)((P0 *)_this)->m)))==0))))
			goto S_219_1;
S_217_0: /* 2 */
		now.answer[ Index(((3*now.owner[ Index(3, 3) ])+((P0 *)_this)->m), 9) ] = (now.log[ Index(((int)((P0 *)_this)->m), 3) ]+1);
#ifdef VAR_RANGES
		logval("answer[((3*owner[3])+Member:m)]", now.answer[ Index(((3*((int)now.owner[ Index(3, 3) ]))+((int)((P0 *)_this)->m)), 9) ]);
#endif
		;
		goto S_220_0;
S_219_1: /* 3 */
S_218_0: /* 2 */
		/* else */;
		goto S_220_0;
S_219_2: /* 3 */
		Uerror("blocking sel in d_step (nr.14, near line 484)");
S_220_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 20: // STATE 246 - understudy.pml:485 - [D_STEP485]
		if (!(boq == -1 && (((now.led[1]!=0)&&(((int)now.owner[1])!=((int)((P0 *)_this)->m)))&&(1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])))))
			continue;

		reached[0][246] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_222_0: /* 2 */
		if (!((((now.led[1]!=0)&&(((int)now.owner[1])!=((int)((P0 *)_this)->m)))&&(1>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])))))
			Uerror("block in d_step seq");
S_223_0: /* 2 */
		Printf("%d hears the primary of ballot %d\n", ((int)((P0 *)_this)->m), 1);
S_244_0: /* 2 */
S_230_0: /* 2 */
S_224_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_230_1;
S_228_0: /* 2 */
S_225_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_226_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_227_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_231_0;
S_230_1: /* 3 */
S_229_0: /* 2 */
		/* else */;
		goto S_231_0;
S_230_2: /* 3 */
		Uerror("blocking sel in d_step (nr.15, near line 181)");
S_231_0: /* 2 */
S_241_0: /* 2 */
S_232_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_233_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_234_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_235_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_236_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_240_0: /* 2 */
S_237_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_238_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_239_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_242_0;
S_242_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 1;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_243_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_768_0; /* ';' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 21: // STATE 270 - understudy.pml:485 - [D_STEP485]
		if (!(boq == -1 && (((now.led[2]!=0)&&(((int)now.owner[2])!=((int)((P0 *)_this)->m)))&&(2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])))))
			continue;

		reached[0][270] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_246_0: /* 2 */
		if (!((((now.led[2]!=0)&&(((int)now.owner[2])!=((int)((P0 *)_this)->m)))&&(2>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])))))
			Uerror("block in d_step seq");
S_247_0: /* 2 */
		Printf("%d hears the primary of ballot %d\n", ((int)((P0 *)_this)->m), 2);
S_268_0: /* 2 */
S_254_0: /* 2 */
S_248_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_254_1;
S_252_0: /* 2 */
S_249_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_250_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_251_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_255_0;
S_254_1: /* 3 */
S_253_0: /* 2 */
		/* else */;
		goto S_255_0;
S_254_2: /* 3 */
		Uerror("blocking sel in d_step (nr.16, near line 181)");
S_255_0: /* 2 */
S_265_0: /* 2 */
S_256_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_257_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_258_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_259_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_260_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_264_0: /* 2 */
S_261_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_262_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_263_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_266_0;
S_266_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 2;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_267_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_768_0; /* ';' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 22: // STATE 294 - understudy.pml:485 - [D_STEP485]
		if (!(boq == -1 && (((now.led[ Index(3, 3) ]!=0)&&(((int)now.owner[ Index(3, 3) ])!=((int)((P0 *)_this)->m)))&&(3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])))))
			continue;

		reached[0][294] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_270_0: /* 2 */
		if (!((((now.led[ Index(3, 3) ]!=0)&&(((int)now.owner[ Index(3, 3) ])!=((int)((P0 *)_this)->m)))&&(3>((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])))))
			Uerror("block in d_step seq");
S_271_0: /* 2 */
		Printf("%d hears the primary of ballot %d\n", ((int)((P0 *)_this)->m), 3);
S_292_0: /* 2 */
S_278_0: /* 2 */
S_272_0: /* 2 */
		if (!(((((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])!=0)&&(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])==((int)((P0 *)_this)->m)))))
			goto S_278_1;
S_276_0: /* 2 */
S_273_0: /* 2 */
		now.acked[ Index((((2+1)*0)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*0)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*0)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_274_0: /* 2 */
		now.acked[ Index((((2+1)*1)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*1)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*1)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
S_275_0: /* 2 */
		now.acked[ Index((((2+1)*2)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = 0;
#ifdef VAR_RANGES
		logval("acked[(((2+1)*2)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*2)+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_279_0;
S_278_1: /* 3 */
S_277_0: /* 2 */
		/* else */;
		goto S_279_0;
S_278_2: /* 3 */
		Uerror("blocking sel in d_step (nr.17, near line 181)");
S_279_0: /* 2 */
S_289_0: /* 2 */
S_280_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_281_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_282_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_283_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_284_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_288_0: /* 2 */
S_285_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_286_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_287_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_290_0;
S_290_0: /* 2 */
		now.ballot[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("ballot[Member:m]", ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_291_0: /* 2 */
		if (!(1))
			Uerror("block in d_step seq");
		goto S_768_0; /* ';' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 23: // STATE 345 - understudy.pml:489 - [D_STEP489]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((0<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((0==0)||(( (((0!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=0))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=0)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=0))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=0)))-1)))&((1<<2)-1))) )==0))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=0))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=0)))) : (0) )>0))))))
			continue;

		reached[0][345] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_294_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((0<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((0==0)||(( (((0!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=0))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=0)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=0))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=0)))-1)))&((1<<2)-1))) )==0))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=0))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=0)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=0)))) : (0) )>0))))))
			Uerror("block in d_step seq");
S_295_0: /* 2 */
		x = ( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) );
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_304_0: /* 2 */
S_296_0: /* 2 */
		n = ( (((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=0))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=0)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=0)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=0)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=0)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=0)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=0)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=0)))==0)) ? (0) : (((x>>(2*((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=0))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=0)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=0)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=0)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=0)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=0)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=0)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=0)))-1)))&((1<<2)-1))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_302_0: /* 2 */
S_297_0: /* 2 */
		if (!((((int)n)==0)))
			goto S_302_1;
S_298_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_303_0;
S_302_1: /* 3 */
S_299_0: /* 2 */
		if (!(((((int)n)!=0)&&(( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )>0))))
			goto S_302_2;
S_300_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = ( ((( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n)))))) ? (( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) );
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_303_0;
S_302_2: /* 3 */
S_301_0: /* 2 */
		/* else */;
		goto S_303_0;
S_302_3: /* 3 */
		Uerror("blocking sel in d_step (nr.18, near line 352)");
S_303_0: /* 2 */
		goto S_305_0;
S_305_0: /* 2 */
		Printf("%d is matched up to %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_342_0: /* 2 */
S_306_0: /* 2 */
		if (!((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)))
			goto S_342_1;
S_340_0: /* 2 */
S_338_0: /* 2 */
S_307_0: /* 2 */
		if (!((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15)))
			goto S_338_1;
S_308_0: /* 2 */
		y = now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ];
#ifdef VAR_RANGES
		logval("y", y);
#endif
		;
S_309_0: /* 2 */
		n = ( ((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])<(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])) : ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_313_0: /* 2 */
S_310_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]), 3) ])==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&1)&&(((int)n)>((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])))))
			goto S_313_1;
S_311_0: /* 2 */
		now.acked[ Index((((2+1)*((P0 *)_this)->m)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = ((int)n);
#ifdef VAR_RANGES
		logval("acked[(((2+1)*Member:m)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_314_0;
S_313_1: /* 3 */
S_312_0: /* 2 */
		/* else */;
		goto S_314_0;
S_313_2: /* 3 */
		Uerror("blocking sel in d_step (nr.19, near line 245)");
S_314_0: /* 2 */
S_315_0: /* 2 */
		n = ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_316_0: /* 2 */
		x = 0;
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_317_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_328_0: /* 2 */
S_327_0: /* 2 */
S_318_0: /* 2 */
		if (!((((int)i)<=((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_327_1;
S_322_0: /* 2 */
S_319_0: /* 2 */
		if (!((((int)now.committed[ Index(((int)i), 3) ])>(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))))
			goto S_322_1;
S_320_0: /* 2 */
		x = (now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1));
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
		goto S_323_0;
S_322_1: /* 3 */
S_321_0: /* 2 */
		/* else */;
		goto S_323_0;
S_322_2: /* 3 */
		Uerror("blocking sel in d_step (nr.20, near line 260)");
S_323_0: /* 2 */
S_324_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_328_0; /* ';' */
S_327_1: /* 3 */
S_325_0: /* 2 */
		/* else */;
S_326_0: /* 2 */
		goto S_330_0;	/* 'goto' */
S_327_2: /* 3 */
		Uerror("blocking sel in d_step (nr.21, near line 258)");
S_329_0: /* 2 */
		goto S_330_0;	/* 'break' */
S_330_0: /* 2 */
		n = ( ((((int)n)<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)n)) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_335_0: /* 2 */
S_331_0: /* 2 */
		if (!(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(x&((1<<(2*((int)n)))-1)))))
			goto S_335_1;
		goto S_336_0;
S_335_1: /* 3 */
S_332_0: /* 2 */
		/* else */;
S_333_0: /* 2 */
		Printf("VIOLATED: two members commit different records\n");
S_334_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_336_0;
S_335_2: /* 3 */
		Uerror("blocking sel in d_step (nr.22, near line 268)");
S_336_0: /* 2 */
		goto S_339_0;
S_338_1: /* 3 */
S_337_0: /* 2 */
		/* else */;
		goto S_339_0;
S_338_2: /* 3 */
		Uerror("blocking sel in d_step (nr.23, near line 238)");
S_339_0: /* 2 */
		goto S_343_0;
S_342_1: /* 3 */
S_341_0: /* 2 */
		/* else */;
		goto S_343_0;
S_342_2: /* 3 */
		Uerror("blocking sel in d_step (nr.24, near line 489)");
S_343_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 24: // STATE 396 - understudy.pml:489 - [D_STEP489]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((1<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((1==0)||(( (((1!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=1))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=1)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=1))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=1)))-1)))&((1<<2)-1))) )==1))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=1))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=1)))) : (0) )>0))))))
			continue;

		reached[0][396] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_345_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((1<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((1==0)||(( (((1!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=1))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=1)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=1))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=1)))-1)))&((1<<2)-1))) )==1))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=1))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=1)))) : (0) )>0))))))
			Uerror("block in d_step seq");
S_346_0: /* 2 */
		x = ( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) );
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_355_0: /* 2 */
S_347_0: /* 2 */
		n = ( (((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=1))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=1)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=1)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=1)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=1)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=1)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=1)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=1)))==0)) ? (0) : (((x>>(2*((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=1))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=1)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=1)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=1)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=1)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=1)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=1)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=1)))-1)))&((1<<2)-1))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_353_0: /* 2 */
S_348_0: /* 2 */
		if (!((((int)n)==0)))
			goto S_353_1;
S_349_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_354_0;
S_353_1: /* 3 */
S_350_0: /* 2 */
		if (!(((((int)n)!=0)&&(( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )>0))))
			goto S_353_2;
S_351_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = ( ((( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n)))))) ? (( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) );
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_354_0;
S_353_2: /* 3 */
S_352_0: /* 2 */
		/* else */;
		goto S_354_0;
S_353_3: /* 3 */
		Uerror("blocking sel in d_step (nr.25, near line 352)");
S_354_0: /* 2 */
		goto S_356_0;
S_356_0: /* 2 */
		Printf("%d is matched up to %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_393_0: /* 2 */
S_357_0: /* 2 */
		if (!((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)))
			goto S_393_1;
S_391_0: /* 2 */
S_389_0: /* 2 */
S_358_0: /* 2 */
		if (!((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15)))
			goto S_389_1;
S_359_0: /* 2 */
		y = now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ];
#ifdef VAR_RANGES
		logval("y", y);
#endif
		;
S_360_0: /* 2 */
		n = ( ((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])<(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])) : ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_364_0: /* 2 */
S_361_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]), 3) ])==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&1)&&(((int)n)>((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])))))
			goto S_364_1;
S_362_0: /* 2 */
		now.acked[ Index((((2+1)*((P0 *)_this)->m)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = ((int)n);
#ifdef VAR_RANGES
		logval("acked[(((2+1)*Member:m)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_365_0;
S_364_1: /* 3 */
S_363_0: /* 2 */
		/* else */;
		goto S_365_0;
S_364_2: /* 3 */
		Uerror("blocking sel in d_step (nr.26, near line 245)");
S_365_0: /* 2 */
S_366_0: /* 2 */
		n = ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_367_0: /* 2 */
		x = 0;
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_368_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_379_0: /* 2 */
S_378_0: /* 2 */
S_369_0: /* 2 */
		if (!((((int)i)<=((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_378_1;
S_373_0: /* 2 */
S_370_0: /* 2 */
		if (!((((int)now.committed[ Index(((int)i), 3) ])>(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))))
			goto S_373_1;
S_371_0: /* 2 */
		x = (now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1));
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
		goto S_374_0;
S_373_1: /* 3 */
S_372_0: /* 2 */
		/* else */;
		goto S_374_0;
S_373_2: /* 3 */
		Uerror("blocking sel in d_step (nr.27, near line 260)");
S_374_0: /* 2 */
S_375_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_379_0; /* ';' */
S_378_1: /* 3 */
S_376_0: /* 2 */
		/* else */;
S_377_0: /* 2 */
		goto S_381_0;	/* 'goto' */
S_378_2: /* 3 */
		Uerror("blocking sel in d_step (nr.28, near line 258)");
S_380_0: /* 2 */
		goto S_381_0;	/* 'break' */
S_381_0: /* 2 */
		n = ( ((((int)n)<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)n)) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_386_0: /* 2 */
S_382_0: /* 2 */
		if (!(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(x&((1<<(2*((int)n)))-1)))))
			goto S_386_1;
		goto S_387_0;
S_386_1: /* 3 */
S_383_0: /* 2 */
		/* else */;
S_384_0: /* 2 */
		Printf("VIOLATED: two members commit different records\n");
S_385_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_387_0;
S_386_2: /* 3 */
		Uerror("blocking sel in d_step (nr.29, near line 268)");
S_387_0: /* 2 */
		goto S_390_0;
S_389_1: /* 3 */
S_388_0: /* 2 */
		/* else */;
		goto S_390_0;
S_389_2: /* 3 */
		Uerror("blocking sel in d_step (nr.30, near line 238)");
S_390_0: /* 2 */
		goto S_394_0;
S_393_1: /* 3 */
S_392_0: /* 2 */
		/* else */;
		goto S_394_0;
S_393_2: /* 3 */
		Uerror("blocking sel in d_step (nr.31, near line 489)");
S_394_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 25: // STATE 447 - understudy.pml:489 - [D_STEP489]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((2<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((2==0)||(( (((2!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=2))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=2)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=2))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=2)))-1)))&((1<<2)-1))) )==2))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=2))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=2)))) : (0) )>0))))))
			continue;

		reached[0][447] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_396_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((2<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((2==0)||(( (((2!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=2))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=2)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=2))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=2)))-1)))&((1<<2)-1))) )==2))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=2))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=2)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=2)))) : (0) )>0))))))
			Uerror("block in d_step seq");
S_397_0: /* 2 */
		x = ( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) );
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_406_0: /* 2 */
S_398_0: /* 2 */
		n = ( (((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=2))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=2)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=2)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=2)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=2)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=2)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=2)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=2)))==0)) ? (0) : (((x>>(2*((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=2))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=2)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=2)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=2)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=2)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=2)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=2)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=2)))-1)))&((1<<2)-1))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_404_0: /* 2 */
S_399_0: /* 2 */
		if (!((((int)n)==0)))
			goto S_404_1;
S_400_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_405_0;
S_404_1: /* 3 */
S_401_0: /* 2 */
		if (!(((((int)n)!=0)&&(( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )>0))))
			goto S_404_2;
S_402_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = ( ((( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n)))))) ? (( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) );
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_405_0;
S_404_2: /* 3 */
S_403_0: /* 2 */
		/* else */;
		goto S_405_0;
S_404_3: /* 3 */
		Uerror("blocking sel in d_step (nr.32, near line 352)");
S_405_0: /* 2 */
		goto S_407_0;
S_407_0: /* 2 */
		Printf("%d is matched up to %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_444_0: /* 2 */
S_408_0: /* 2 */
		if (!((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)))
			goto S_444_1;
S_442_0: /* 2 */
S_440_0: /* 2 */
S_409_0: /* 2 */
		if (!((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15)))
			goto S_440_1;
S_410_0: /* 2 */
		y = now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ];
#ifdef VAR_RANGES
		logval("y", y);
#endif
		;
S_411_0: /* 2 */
		n = ( ((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])<(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])) : ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_415_0: /* 2 */
S_412_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]), 3) ])==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&1)&&(((int)n)>((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])))))
			goto S_415_1;
S_413_0: /* 2 */
		now.acked[ Index((((2+1)*((P0 *)_this)->m)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = ((int)n);
#ifdef VAR_RANGES
		logval("acked[(((2+1)*Member:m)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_416_0;
S_415_1: /* 3 */
S_414_0: /* 2 */
		/* else */;
		goto S_416_0;
S_415_2: /* 3 */
		Uerror("blocking sel in d_step (nr.33, near line 245)");
S_416_0: /* 2 */
S_417_0: /* 2 */
		n = ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_418_0: /* 2 */
		x = 0;
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_419_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_430_0: /* 2 */
S_429_0: /* 2 */
S_420_0: /* 2 */
		if (!((((int)i)<=((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_429_1;
S_424_0: /* 2 */
S_421_0: /* 2 */
		if (!((((int)now.committed[ Index(((int)i), 3) ])>(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))))
			goto S_424_1;
S_422_0: /* 2 */
		x = (now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1));
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
		goto S_425_0;
S_424_1: /* 3 */
S_423_0: /* 2 */
		/* else */;
		goto S_425_0;
S_424_2: /* 3 */
		Uerror("blocking sel in d_step (nr.34, near line 260)");
S_425_0: /* 2 */
S_426_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_430_0; /* ';' */
S_429_1: /* 3 */
S_427_0: /* 2 */
		/* else */;
S_428_0: /* 2 */
		goto S_432_0;	/* 'goto' */
S_429_2: /* 3 */
		Uerror("blocking sel in d_step (nr.35, near line 258)");
S_431_0: /* 2 */
		goto S_432_0;	/* 'break' */
S_432_0: /* 2 */
		n = ( ((((int)n)<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)n)) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_437_0: /* 2 */
S_433_0: /* 2 */
		if (!(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(x&((1<<(2*((int)n)))-1)))))
			goto S_437_1;
		goto S_438_0;
S_437_1: /* 3 */
S_434_0: /* 2 */
		/* else */;
S_435_0: /* 2 */
		Printf("VIOLATED: two members commit different records\n");
S_436_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_438_0;
S_437_2: /* 3 */
		Uerror("blocking sel in d_step (nr.36, near line 268)");
S_438_0: /* 2 */
		goto S_441_0;
S_440_1: /* 3 */
S_439_0: /* 2 */
		/* else */;
		goto S_441_0;
S_440_2: /* 3 */
		Uerror("blocking sel in d_step (nr.37, near line 238)");
S_441_0: /* 2 */
		goto S_445_0;
S_444_1: /* 3 */
S_443_0: /* 2 */
		/* else */;
		goto S_445_0;
S_444_2: /* 3 */
		Uerror("blocking sel in d_step (nr.38, near line 489)");
S_445_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 26: // STATE 498 - understudy.pml:489 - [D_STEP489]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((3<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((3==0)||(( (((3!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=3))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=3)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=3))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=3)))-1)))&((1<<2)-1))) )==3))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=3))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=3)))) : (0) )>0))))))
			continue;

		reached[0][498] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_447_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&((3<=( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&((3==0)||(( (((3!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=3))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=3)))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=3))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=3)))-1)))&((1<<2)-1))) )==3))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=3))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=3)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=3)))) : (0) )>0))))))
			Uerror("block in d_step seq");
S_448_0: /* 2 */
		x = ( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) );
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_457_0: /* 2 */
S_449_0: /* 2 */
		n = ( (((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=3))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=3)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=3)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=3)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=3)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=3)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=3)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=3)))==0)) ? (0) : (((x>>(2*((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=3))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=3)))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=3)))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=3)))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=3)))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=3)))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=3)))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=3)))-1)))&((1<<2)-1))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_455_0: /* 2 */
S_450_0: /* 2 */
		if (!((((int)n)==0)))
			goto S_455_1;
S_451_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_456_0;
S_455_1: /* 3 */
S_452_0: /* 2 */
		if (!(((((int)n)!=0)&&(( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )>0))))
			goto S_455_2;
S_453_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = ( ((( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n)))))) ? (( (((((int)n)!=0)&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))-1)))&((1<<2)-1))) )==((int)n)))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) : (0) )) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((int)n)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((int)n))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((int)n))))) );
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_456_0;
S_455_2: /* 3 */
S_454_0: /* 2 */
		/* else */;
		goto S_456_0;
S_455_3: /* 3 */
		Uerror("blocking sel in d_step (nr.39, near line 352)");
S_456_0: /* 2 */
		goto S_458_0;
S_458_0: /* 2 */
		Printf("%d is matched up to %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_495_0: /* 2 */
S_459_0: /* 2 */
		if (!((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)))
			goto S_495_1;
S_493_0: /* 2 */
S_491_0: /* 2 */
S_460_0: /* 2 */
		if (!((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15)))
			goto S_491_1;
S_461_0: /* 2 */
		y = now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ];
#ifdef VAR_RANGES
		logval("y", y);
#endif
		;
S_462_0: /* 2 */
		n = ( ((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])<(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])) : ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_466_0: /* 2 */
S_463_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]), 3) ])==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&1)&&(((int)n)>((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])))))
			goto S_466_1;
S_464_0: /* 2 */
		now.acked[ Index((((2+1)*((P0 *)_this)->m)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = ((int)n);
#ifdef VAR_RANGES
		logval("acked[(((2+1)*Member:m)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_467_0;
S_466_1: /* 3 */
S_465_0: /* 2 */
		/* else */;
		goto S_467_0;
S_466_2: /* 3 */
		Uerror("blocking sel in d_step (nr.40, near line 245)");
S_467_0: /* 2 */
S_468_0: /* 2 */
		n = ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_469_0: /* 2 */
		x = 0;
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_470_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_481_0: /* 2 */
S_480_0: /* 2 */
S_471_0: /* 2 */
		if (!((((int)i)<=((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_480_1;
S_475_0: /* 2 */
S_472_0: /* 2 */
		if (!((((int)now.committed[ Index(((int)i), 3) ])>(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))))
			goto S_475_1;
S_473_0: /* 2 */
		x = (now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1));
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
		goto S_476_0;
S_475_1: /* 3 */
S_474_0: /* 2 */
		/* else */;
		goto S_476_0;
S_475_2: /* 3 */
		Uerror("blocking sel in d_step (nr.41, near line 260)");
S_476_0: /* 2 */
S_477_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_481_0; /* ';' */
S_480_1: /* 3 */
S_478_0: /* 2 */
		/* else */;
S_479_0: /* 2 */
		goto S_483_0;	/* 'goto' */
S_480_2: /* 3 */
		Uerror("blocking sel in d_step (nr.42, near line 258)");
S_482_0: /* 2 */
		goto S_483_0;	/* 'break' */
S_483_0: /* 2 */
		n = ( ((((int)n)<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)n)) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_488_0: /* 2 */
S_484_0: /* 2 */
		if (!(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(x&((1<<(2*((int)n)))-1)))))
			goto S_488_1;
		goto S_489_0;
S_488_1: /* 3 */
S_485_0: /* 2 */
		/* else */;
S_486_0: /* 2 */
		Printf("VIOLATED: two members commit different records\n");
S_487_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_489_0;
S_488_2: /* 3 */
		Uerror("blocking sel in d_step (nr.43, near line 268)");
S_489_0: /* 2 */
		goto S_492_0;
S_491_1: /* 3 */
S_490_0: /* 2 */
		/* else */;
		goto S_492_0;
S_491_2: /* 3 */
		Uerror("blocking sel in d_step (nr.44, near line 238)");
S_492_0: /* 2 */
		goto S_496_0;
S_495_1: /* 3 */
S_494_0: /* 2 */
		/* else */;
		goto S_496_0;
S_495_2: /* 3 */
		Uerror("blocking sel in d_step (nr.45, near line 489)");
S_496_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 27: // STATE 502 - understudy.pml:490 - [D_STEP490]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==1)&&(now.answer[ Index(((3*((int)((P0 *)_this)->m))+((((int)((P0 *)_this)->m)+1)%3)), 9) ]!=0))&&((((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])&(1<<((((int)((P0 *)_this)->m)+1)%3)))==0))))
			continue;

		reached[0][502] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_498_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==1)&&(now.answer[ Index(((3*((int)((P0 *)_this)->m))+((((int)((P0 *)_this)->m)+1)%3)), 9) ]!=0))&&((((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])&(1<<((((int)((P0 *)_this)->m)+1)%3)))==0))))
			Uerror("block in d_step seq");
S_499_0: /* 2 */
		Printf("%d hears that %d has promised ballot %d\n", ((int)((P0 *)_this)->m), ((((int)((P0 *)_this)->m)+1)%3), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_500_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = (((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])|(1<<((((int)((P0 *)_this)->m)+1)%3)));
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 28: // STATE 506 - understudy.pml:490 - [D_STEP490]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==1)&&(now.answer[ Index(((3*((int)((P0 *)_this)->m))+((((int)((P0 *)_this)->m)+2)%3)), 9) ]!=0))&&((((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])&(1<<((((int)((P0 *)_this)->m)+2)%3)))==0))))
			continue;

		reached[0][506] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_502_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==1)&&(now.answer[ Index(((3*((int)((P0 *)_this)->m))+((((int)((P0 *)_this)->m)+2)%3)), 9) ]!=0))&&((((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])&(1<<((((int)((P0 *)_this)->m)+2)%3)))==0))))
			Uerror("block in d_step seq");
S_503_0: /* 2 */
		Printf("%d hears that %d has promised ballot %d\n", ((int)((P0 *)_this)->m), ((((int)((P0 *)_this)->m)+2)%3), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_504_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = (((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])|(1<<((((int)((P0 *)_this)->m)+2)%3)));
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 29: // STATE 524 - understudy.pml:491 - [D_STEP491]
		if (!(boq == -1 && ((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)&&(((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])<=(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>=((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ])))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))))
			continue;

		reached[0][524] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_506_0: /* 2 */
		if (!(((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)&&(((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])<=(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>=((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ])))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))))
			Uerror("block in d_step seq");
S_507_0: /* 2 */
		now.committed[ Index(now.ballot[ Index(((P0 *)_this)->m, 3) ], 3) ] = ( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+1)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) );
#ifdef VAR_RANGES
		logval("committed[ballot[Member:m]]", ((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]));
#endif
		;
S_508_0: /* 2 */
		Printf("%d commits up to %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_509_0: /* 2 */
		i = (((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_521_0: /* 2 */
S_520_0: /* 2 */
S_510_0: /* 2 */
		if (!((((int)i)<=2)))
			goto S_520_1;
S_515_0: /* 2 */
S_511_0: /* 2 */
		if (!(((now.led[ Index(((int)i), 3) ]==0)||((now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))-1))==(now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))-1))))))
			goto S_515_1;
		goto S_516_0;
S_515_1: /* 3 */
S_512_0: /* 2 */
		/* else */;
S_513_0: /* 2 */
		Printf("VIOLATED: an acknowledged record is missing in a later primary's log\n");
S_514_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_516_0;
S_515_2: /* 3 */
		Uerror("blocking sel in d_step (nr.46, near line 491)");
S_516_0: /* 2 */
S_517_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_521_0; /* ';' */
S_520_1: /* 3 */
S_518_0: /* 2 */
		/* else */;
S_519_0: /* 2 */
		goto S_522_0;	/* 'goto' */
S_520_2: /* 3 */
		Uerror("blocking sel in d_step (nr.47, near line 491)");
S_522_0: /* 2 */
		goto S_767_0;	/* 'break' */
	case 30: // STATE 542 - understudy.pml:491 - [D_STEP491]
		if (!(boq == -1 && ((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)&&(((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])<=(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>=((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ])))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))))
			continue;

		reached[0][542] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_524_0: /* 2 */
		if (!(((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)&&(((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])<=(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>=((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ])))&&(( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) )>((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))))
			Uerror("block in d_step seq");
S_525_0: /* 2 */
		now.committed[ Index(now.ballot[ Index(((P0 *)_this)->m, 3) ], 3) ] = ( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : (((int)now.acked[ Index((((2+1)*((((int)((P0 *)_this)->m)+2)%3))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])) );
#ifdef VAR_RANGES
		logval("committed[ballot[Member:m]]", ((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]));
#endif
		;
S_526_0: /* 2 */
		Printf("%d commits up to %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_527_0: /* 2 */
		i = (((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_539_0: /* 2 */
S_538_0: /* 2 */
S_528_0: /* 2 */
		if (!((((int)i)<=2)))
			goto S_538_1;
S_533_0: /* 2 */
S_529_0: /* 2 */
		if (!(((now.led[ Index(((int)i), 3) ]==0)||((now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))-1))==(now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)now.committed[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ])))-1))))))
			goto S_533_1;
		goto S_534_0;
S_533_1: /* 3 */
S_530_0: /* 2 */
		/* else */;
S_531_0: /* 2 */
		Printf("VIOLATED: an acknowledged record is missing in a later primary's log\n");
S_532_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_534_0;
S_533_2: /* 3 */
		Uerror("blocking sel in d_step (nr.48, near line 491)");
S_534_0: /* 2 */
S_535_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_539_0; /* ';' */
S_538_1: /* 3 */
S_536_0: /* 2 */
		/* else */;
S_537_0: /* 2 */
		goto S_540_0;	/* 'goto' */
S_538_2: /* 3 */
		Uerror("blocking sel in d_step (nr.49, near line 491)");
S_540_0: /* 2 */
		goto S_767_0;	/* 'break' */
	case 31: // STATE 609 - understudy.pml:494 - [D_STEP494]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==1)&&(((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])!=0))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))
			continue;

		reached[0][609] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_542_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==1)&&(((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])!=0))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))
			Uerror("block in d_step seq");
S_606_0: /* 2 */
S_543_0: /* 2 */
		best = ((int)((P0 *)_this)->m);
#ifdef VAR_RANGES
		logval("best", ((int)best));
#endif
		;
S_544_0: /* 2 */
		x = now.log[ Index(((int)((P0 *)_this)->m), 3) ];
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_545_0: /* 2 */
		i = 0;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_557_0: /* 2 */
S_556_0: /* 2 */
S_546_0: /* 2 */
		if (!((((int)i)<3)))
			goto S_556_1;
S_551_0: /* 2 */
S_547_0: /* 2 */
		if (!((((((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])&(1<<((int)i)))!=0)&&((( ((((((((((((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : ((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(((((((((((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) )>( (((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((x>>(2*((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))||((( ((((((((((((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : ((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(((((((((((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) )==( (((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((x>>(2*((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))&&(((((((((((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+(((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))!=0)&&((((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1)>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))>(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))))))
			goto S_551_1;
S_548_0: /* 2 */
		best = ((int)i);
#ifdef VAR_RANGES
		logval("best", ((int)best));
#endif
		;
S_549_0: /* 2 */
		x = (now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]-1);
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
		goto S_552_0;
S_551_1: /* 3 */
S_550_0: /* 2 */
		/* else */;
		goto S_552_0;
S_551_2: /* 3 */
		Uerror("blocking sel in d_step (nr.50, near line 327)");
S_552_0: /* 2 */
S_553_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_557_0; /* ';' */
S_556_1: /* 3 */
S_554_0: /* 2 */
		/* else */;
S_555_0: /* 2 */
		goto S_604_0;	/* 'goto' */
S_556_2: /* 3 */
		Uerror("blocking sel in d_step (nr.51, near line 325)");
S_558_0: /* 2 */
		goto S_604_0;	/* 'break' */
S_604_0: /* 2 */
S_559_0: /* 2 */
		if (!((((int)best)==((int)((P0 *)_this)->m))))
			goto S_604_1;
S_594_0: /* 2 */
S_569_0: /* 2 */
S_560_0: /* 2 */
		n = ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))+1);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_565_0: /* 2 */
S_561_0: /* 2 */
		if (!((((((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)n))&&((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]&((1<<(2*(((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))-1))==(now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))-1))))))
			goto S_565_1;
		goto S_566_0;
S_565_1: /* 3 */
S_562_0: /* 2 */
		/* else */;
S_563_0: /* 2 */
		Printf("VIOLATED: two records of one ballot and sequence number\n");
S_564_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_566_0;
S_565_2: /* 3 */
		Uerror("blocking sel in d_step (nr.52, near line 277)");
S_566_0: /* 2 */
S_567_0: /* 2 */
		now.log[ Index(((P0 *)_this)->m, 3) ] = ((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((int)n)-1)))-1))|(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])<<(2*(((int)n)-1))));
#ifdef VAR_RANGES
		logval("log[Member:m]", now.log[ Index(((int)((P0 *)_this)->m), 3) ]);
#endif
		;
S_568_0: /* 2 */
		now.led[ Index(now.ballot[ Index(((P0 *)_this)->m, 3) ], 3) ] = now.log[ Index(((int)((P0 *)_this)->m), 3) ];
#ifdef VAR_RANGES
		logval("led[ballot[Member:m]]", now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]);
#endif
		;
		goto S_570_0;
S_570_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_571_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_572_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_573_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_577_0: /* 2 */
S_574_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_575_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_576_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_578_0;
S_578_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = (((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))));
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_593_0: /* 2 */
S_579_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_591_0: /* 2 */
S_590_0: /* 2 */
S_580_0: /* 2 */
		if (!((((int)i)<((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_590_1;
S_585_0: /* 2 */
S_581_0: /* 2 */
		if (!(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1))==(now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1)))))
			goto S_585_1;
		goto S_586_0;
S_585_1: /* 3 */
S_582_0: /* 2 */
		/* else */;
S_583_0: /* 2 */
		Printf("VIOLATED: an acknowledged record is missing in a later primary's log\n");
S_584_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_586_0;
S_585_2: /* 3 */
		Uerror("blocking sel in d_step (nr.53, near line 292)");
S_586_0: /* 2 */
S_587_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_591_0; /* ';' */
S_590_1: /* 3 */
S_588_0: /* 2 */
		/* else */;
S_589_0: /* 2 */
		goto S_605_0;	/* 'goto' */
S_590_2: /* 3 */
		Uerror("blocking sel in d_step (nr.54, near line 290)");
S_592_0: /* 2 */
		goto S_605_0;	/* 'break' */
		goto S_605_0;
		goto S_605_0;
		goto S_605_0;
S_604_1: /* 3 */
S_595_0: /* 2 */
		/* else */;
S_596_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 2;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_597_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = ((int)best);
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_602_0: /* 2 */
S_598_0: /* 2 */
		if (!((( (((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((x>>(2*((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) )==( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))==0)) ? (0) : (((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))-1)))&((1<<2)-1))) ))))
			goto S_602_1;
S_599_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = ( (((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_603_0;
S_602_1: /* 3 */
S_600_0: /* 2 */
		/* else */;
S_601_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_603_0;
S_602_2: /* 3 */
		Uerror("blocking sel in d_step (nr.55, near line 341)");
S_603_0: /* 2 */
		goto S_605_0;
S_604_2: /* 3 */
		Uerror("blocking sel in d_step (nr.56, near line 336)");
S_605_0: /* 2 */
		goto S_607_0;
S_607_0: /* 2 */
		Printf("%d is sealed and takes the log of %d\n", ((int)((P0 *)_this)->m), ((int)best));
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 32: // STATE 681 - understudy.pml:500 - [D_STEP500]
		if (!(boq == -1 && ((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15))&&(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])<(((((((((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))))
			continue;

		reached[0][681] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_609_0: /* 2 */
		if (!(((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)||((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)&&(now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]!=0)))&&(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15))&&(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])<(((((((((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))))
			Uerror("block in d_step seq");
S_610_0: /* 2 */
		x = ( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) );
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_640_0: /* 2 */
S_611_0: /* 2 */
		n = (((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])+1);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_638_0: /* 2 */
S_612_0: /* 2 */
		if (!(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(x&((1<<(2*((int)n)))-1)))))
			goto S_638_1;
S_613_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = ((int)n);
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_639_0;
S_638_1: /* 3 */
S_614_0: /* 2 */
		if (!(( !(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(x&((1<<(2*((int)n)))-1))))&&((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((int)n)-1)))-1))==(x&((1<<(2*(((int)n)-1)))-1))))))
			goto S_638_2;
S_632_0: /* 2 */
S_615_0: /* 2 */
		if (!(((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))>=((int)n))))
			goto S_632_1;
S_630_0: /* 2 */
S_616_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_628_0: /* 2 */
S_627_0: /* 2 */
S_617_0: /* 2 */
		if (!((((int)i)<=((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_627_1;
S_622_0: /* 2 */
S_618_0: /* 2 */
		if (!(((((int)now.committed[ Index(((int)i), 3) ])<((int)n))|| !(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(now.led[ Index(((int)i), 3) ]&((1<<(2*((int)n)))-1)))))))
			goto S_622_1;
		goto S_623_0;
S_622_1: /* 3 */
S_619_0: /* 2 */
		/* else */;
S_620_0: /* 2 */
		Printf("VIOLATED: a void covers an acknowledged record\n");
S_621_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_623_0;
S_622_2: /* 3 */
		Uerror("blocking sel in d_step (nr.57, near line 196)");
S_623_0: /* 2 */
S_624_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_628_0; /* ';' */
S_627_1: /* 3 */
S_625_0: /* 2 */
		/* else */;
S_626_0: /* 2 */
		goto S_634_0;	/* 'goto' */
S_627_2: /* 3 */
		Uerror("blocking sel in d_step (nr.58, near line 194)");
S_629_0: /* 2 */
		goto S_634_0;	/* 'break' */
		goto S_633_0;
S_632_1: /* 3 */
S_631_0: /* 2 */
		/* else */;
		goto S_633_0;
S_632_2: /* 3 */
		Uerror("blocking sel in d_step (nr.59, near line 214)");
S_633_0: /* 2 */
S_634_0: /* 2 */
		now.log[ Index(((P0 *)_this)->m, 3) ] = ((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((int)n)-1)))-1))|(((x>>(2*(((int)n)-1)))&((1<<2)-1))<<(2*(((int)n)-1))));
#ifdef VAR_RANGES
		logval("log[Member:m]", now.log[ Index(((int)((P0 *)_this)->m), 3) ]);
#endif
		;
S_635_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = ((int)n);
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_639_0;
S_638_2: /* 3 */
S_636_0: /* 2 */
		if (!( !(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((int)n)-1)))-1))==(x&((1<<(2*(((int)n)-1)))-1))))))
			goto S_638_3;
S_637_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_639_0;
S_638_3: /* 3 */
		Uerror("blocking sel in d_step (nr.60, near line 207)");
S_639_0: /* 2 */
		goto S_641_0;
S_641_0: /* 2 */
		Printf("%d takes record %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)n), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
S_678_0: /* 2 */
S_642_0: /* 2 */
		if (!((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==0)))
			goto S_678_1;
S_676_0: /* 2 */
S_674_0: /* 2 */
S_643_0: /* 2 */
		if (!((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15)))
			goto S_674_1;
S_644_0: /* 2 */
		y = now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ];
#ifdef VAR_RANGES
		logval("y", y);
#endif
		;
S_645_0: /* 2 */
		n = ( ((((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])<(((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])) : ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_649_0: /* 2 */
S_646_0: /* 2 */
		if (!((((((int)now.ballot[ Index(((int)now.owner[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]), 3) ])==((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))&&1)&&(((int)n)>((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ])))))
			goto S_649_1;
S_647_0: /* 2 */
		now.acked[ Index((((2+1)*((P0 *)_this)->m)+now.ballot[ Index(((P0 *)_this)->m, 3) ]), 12) ] = ((int)n);
#ifdef VAR_RANGES
		logval("acked[(((2+1)*Member:m)+ballot[Member:m])]", ((int)now.acked[ Index((((2+1)*((int)((P0 *)_this)->m))+((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])), 12) ]));
#endif
		;
		goto S_650_0;
S_649_1: /* 3 */
S_648_0: /* 2 */
		/* else */;
		goto S_650_0;
S_649_2: /* 3 */
		Uerror("blocking sel in d_step (nr.61, near line 245)");
S_650_0: /* 2 */
S_651_0: /* 2 */
		n = ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_652_0: /* 2 */
		x = 0;
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
S_653_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_664_0: /* 2 */
S_663_0: /* 2 */
S_654_0: /* 2 */
		if (!((((int)i)<=((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_663_1;
S_658_0: /* 2 */
S_655_0: /* 2 */
		if (!((((int)now.committed[ Index(((int)i), 3) ])>(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))))
			goto S_658_1;
S_656_0: /* 2 */
		x = (now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1));
#ifdef VAR_RANGES
		logval("x", x);
#endif
		;
		goto S_659_0;
S_658_1: /* 3 */
S_657_0: /* 2 */
		/* else */;
		goto S_659_0;
S_658_2: /* 3 */
		Uerror("blocking sel in d_step (nr.62, near line 260)");
S_659_0: /* 2 */
S_660_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_664_0; /* ';' */
S_663_1: /* 3 */
S_661_0: /* 2 */
		/* else */;
S_662_0: /* 2 */
		goto S_666_0;	/* 'goto' */
S_663_2: /* 3 */
		Uerror("blocking sel in d_step (nr.63, near line 258)");
S_665_0: /* 2 */
		goto S_666_0;	/* 'break' */
S_666_0: /* 2 */
		n = ( ((((int)n)<(((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1)))))) ? (((int)n)) : ((((((((((((x>>(2*(1-1)))&((1<<2)-1))!=0)&&(((x>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((x>>(2*(2-1)))&((1<<2)-1))!=0)&&(((x>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(3-1)))&((1<<2)-1))!=0)&&(((x>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(4-1)))&((1<<2)-1))!=0)&&(((x>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(5-1)))&((1<<2)-1))!=0)&&(((x>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(6-1)))&((1<<2)-1))!=0)&&(((x>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(7-1)))&((1<<2)-1))!=0)&&(((x>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((x>>(2*(8-1)))&((1<<2)-1))!=0)&&(((x>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))) );
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_671_0: /* 2 */
S_667_0: /* 2 */
		if (!(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*((int)n)))-1))==(x&((1<<(2*((int)n)))-1)))))
			goto S_671_1;
		goto S_672_0;
S_671_1: /* 3 */
S_668_0: /* 2 */
		/* else */;
S_669_0: /* 2 */
		Printf("VIOLATED: two members commit different records\n");
S_670_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_672_0;
S_671_2: /* 3 */
		Uerror("blocking sel in d_step (nr.64, near line 268)");
S_672_0: /* 2 */
		goto S_675_0;
S_674_1: /* 3 */
S_673_0: /* 2 */
		/* else */;
		goto S_675_0;
S_674_2: /* 3 */
		Uerror("blocking sel in d_step (nr.65, near line 238)");
S_675_0: /* 2 */
		goto S_679_0;
S_678_1: /* 3 */
S_677_0: /* 2 */
		/* else */;
		goto S_679_0;
S_678_2: /* 3 */
		Uerror("blocking sel in d_step (nr.66, near line 504)");
S_679_0: /* 2 */
		goto S_768_0; /* '.' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 33: // STATE 719 - understudy.pml:517 - [D_STEP517]
		if (!(boq == -1 && ((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))&&(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])==(((((((((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))&&(now.log[ Index(((int)((P0 *)_this)->m), 3) ]==( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )))))
			continue;

		reached[0][719] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_681_0: /* 2 */
		if (!(((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))&&(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])==(((((((((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))!=0)&&(((( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))&&(now.log[ Index(((int)((P0 *)_this)->m), 3) ]==( ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)) ? ((now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]-1)) : (now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]) )))))
			Uerror("block in d_step seq");
S_716_0: /* 2 */
S_691_0: /* 2 */
S_682_0: /* 2 */
		n = ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))+1);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_687_0: /* 2 */
S_683_0: /* 2 */
		if (!((((((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)n))&&((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]&((1<<(2*(((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))-1))==(now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))-1))))))
			goto S_687_1;
		goto S_688_0;
S_687_1: /* 3 */
S_684_0: /* 2 */
		/* else */;
S_685_0: /* 2 */
		Printf("VIOLATED: two records of one ballot and sequence number\n");
S_686_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_688_0;
S_687_2: /* 3 */
		Uerror("blocking sel in d_step (nr.67, near line 277)");
S_688_0: /* 2 */
S_689_0: /* 2 */
		now.log[ Index(((P0 *)_this)->m, 3) ] = ((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((int)n)-1)))-1))|(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])<<(2*(((int)n)-1))));
#ifdef VAR_RANGES
		logval("log[Member:m]", now.log[ Index(((int)((P0 *)_this)->m), 3) ]);
#endif
		;
S_690_0: /* 2 */
		now.led[ Index(now.ballot[ Index(((P0 *)_this)->m, 3) ], 3) ] = now.log[ Index(((int)((P0 *)_this)->m), 3) ];
#ifdef VAR_RANGES
		logval("led[ballot[Member:m]]", now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]);
#endif
		;
		goto S_692_0;
S_692_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_693_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_694_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_695_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_699_0: /* 2 */
S_696_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_697_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_698_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_700_0;
S_700_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = (((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))));
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_715_0: /* 2 */
S_701_0: /* 2 */
		i = 1;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_713_0: /* 2 */
S_712_0: /* 2 */
S_702_0: /* 2 */
		if (!((((int)i)<((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]))))
			goto S_712_1;
S_707_0: /* 2 */
S_703_0: /* 2 */
		if (!(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1))==(now.led[ Index(((int)i), 3) ]&((1<<(2*((int)now.committed[ Index(((int)i), 3) ])))-1)))))
			goto S_707_1;
		goto S_708_0;
S_707_1: /* 3 */
S_704_0: /* 2 */
		/* else */;
S_705_0: /* 2 */
		Printf("VIOLATED: an acknowledged record is missing in a later primary's log\n");
S_706_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_708_0;
S_707_2: /* 3 */
		Uerror("blocking sel in d_step (nr.68, near line 292)");
S_708_0: /* 2 */
S_709_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_713_0; /* ';' */
S_712_1: /* 3 */
S_710_0: /* 2 */
		/* else */;
S_711_0: /* 2 */
		goto S_714_0;	/* 'goto' */
S_712_2: /* 3 */
		Uerror("blocking sel in d_step (nr.69, near line 290)");
S_714_0: /* 2 */
		goto S_717_0;	/* 'break' */
S_717_0: /* 2 */
		Printf("%d has adopted the tail and begins ballot %d\n", ((int)((P0 *)_this)->m), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 34: // STATE 740 - understudy.pml:528 - [D_STEP528]
		if (!(boq == -1 && (((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)))
			continue;

		reached[0][740] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_719_0: /* 2 */
		if (!((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==2)))
			Uerror("block in d_step seq");
S_720_0: /* 2 */
		Printf("%d discards the answer of %d\n", ((int)((P0 *)_this)->m), ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
S_721_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = (((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])& ~((1<<((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]))));
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_722_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+now.source[ Index(((P0 *)_this)->m, 3) ]), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+source[Member:m])]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ])), 9) ]);
#endif
		;
S_723_0: /* 2 */
		i = 0;
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
S_734_0: /* 2 */
S_733_0: /* 2 */
S_724_0: /* 2 */
		if (!((((int)i)<3)))
			goto S_733_1;
S_728_0: /* 2 */
S_725_0: /* 2 */
		if (!(((((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ])&(1<<((int)i)))==0)))
			goto S_728_1;
S_726_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+i), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+i)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+((int)i)), 9) ]);
#endif
		;
		goto S_729_0;
S_728_1: /* 3 */
S_727_0: /* 2 */
		/* else */;
		goto S_729_0;
S_728_2: /* 3 */
		Uerror("blocking sel in d_step (nr.70, near line 535)");
S_729_0: /* 2 */
S_730_0: /* 2 */
		i = (((int)i)+1);
#ifdef VAR_RANGES
		logval("i", ((int)i));
#endif
		;
		goto S_734_0; /* ';' */
S_733_1: /* 3 */
S_731_0: /* 2 */
		/* else */;
S_732_0: /* 2 */
		goto S_736_0;	/* 'goto' */
S_733_2: /* 3 */
		Uerror("blocking sel in d_step (nr.71, near line 533)");
S_735_0: /* 2 */
		goto S_736_0;	/* 'break' */
S_736_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_737_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_738_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 1;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 35: // STATE 754 - understudy.pml:550 - [D_STEP550]
		if (!(boq == -1 && (((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)&&(((int)now.sequenced)<2))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))
			continue;

		reached[0][754] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_740_0: /* 2 */
		if (!((((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])==3)&&(((int)now.sequenced)<2))&&((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<5))))
			Uerror("block in d_step seq");
S_750_0: /* 2 */
S_741_0: /* 2 */
		n = ((((((((((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.log[ Index(((int)((P0 *)_this)->m), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))+1);
#ifdef VAR_RANGES
		logval("n", ((int)n));
#endif
		;
S_746_0: /* 2 */
S_742_0: /* 2 */
		if (!((((((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))<((int)n))&&((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]&((1<<(2*(((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))-1))==(now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((((((((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(1-1)))&((1<<2)-1))<=((1<<2)-1)))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(2-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(3-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(4-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(5-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(6-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(7-1)))&((1<<2)-1))<=((1<<2)-1))))+((((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))!=0)&&(((now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]>>(2*(8-1)))&((1<<2)-1))<=((1<<2)-1))))))-1))))))
			goto S_746_1;
		goto S_747_0;
S_746_1: /* 3 */
S_743_0: /* 2 */
		/* else */;
S_744_0: /* 2 */
		Printf("VIOLATED: two records of one ballot and sequence number\n");
S_745_0: /* 2 */
		spin_assert(0, "0", II, tt, t);
		goto S_747_0;
S_746_2: /* 3 */
		Uerror("blocking sel in d_step (nr.72, near line 277)");
S_747_0: /* 2 */
S_748_0: /* 2 */
		now.log[ Index(((P0 *)_this)->m, 3) ] = ((now.log[ Index(((int)((P0 *)_this)->m), 3) ]&((1<<(2*(((int)n)-1)))-1))|(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ])<<(2*(((int)n)-1))));
#ifdef VAR_RANGES
		logval("log[Member:m]", now.log[ Index(((int)((P0 *)_this)->m), 3) ]);
#endif
		;
S_749_0: /* 2 */
		now.led[ Index(now.ballot[ Index(((P0 *)_this)->m, 3) ], 3) ] = now.log[ Index(((int)((P0 *)_this)->m), 3) ];
#ifdef VAR_RANGES
		logval("led[ballot[Member:m]]", now.led[ Index(((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]), 3) ]);
#endif
		;
		goto S_751_0;
S_751_0: /* 2 */
		now.sequenced = (((int)now.sequenced)+1);
#ifdef VAR_RANGES
		logval("sequenced", ((int)now.sequenced));
#endif
		;
S_752_0: /* 2 */
		Printf("%d sequences record %d under ballot %d\n", ((int)((P0 *)_this)->m), ((int)n), ((int)now.ballot[ Index(((int)((P0 *)_this)->m), 3) ]));
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 36: // STATE 767 - understudy.pml:557 - [D_STEP557]
		if (!(boq == -1 && ((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])!=0)||(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15))))
			continue;

		reached[0][767] = 1;
		reached[0][t->st] = 1;
		reached[0][tt] = 1;

		if (TstOnly) return 1;

		sv_save();
		S_754_0: /* 2 */
		if (!(((((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ])!=0)||(((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ])!=15))))
			Uerror("block in d_step seq");
S_755_0: /* 2 */
		Printf("%d restarts\n", ((int)((P0 *)_this)->m));
S_765_0: /* 2 */
S_756_0: /* 2 */
		now.role[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("role[Member:m]", ((int)now.role[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_757_0: /* 2 */
		now.matched[ Index(((P0 *)_this)->m, 3) ] = 15;
#ifdef VAR_RANGES
		logval("matched[Member:m]", ((int)now.matched[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_758_0: /* 2 */
		now.source[ Index(((P0 *)_this)->m, 3) ] = 3;
#ifdef VAR_RANGES
		logval("source[Member:m]", ((int)now.source[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_759_0: /* 2 */
		now.promised[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("promised[Member:m]", ((int)now.promised[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_760_0: /* 2 */
		now.floor[ Index(((P0 *)_this)->m, 3) ] = 0;
#ifdef VAR_RANGES
		logval("floor[Member:m]", ((int)now.floor[ Index(((int)((P0 *)_this)->m), 3) ]));
#endif
		;
S_764_0: /* 2 */
S_761_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+0), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+0)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+0), 9) ]);
#endif
		;
S_762_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+1), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+1)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+1), 9) ]);
#endif
		;
S_763_0: /* 2 */
		now.answer[ Index(((3*((P0 *)_this)->m)+2), 9) ] = 0;
#ifdef VAR_RANGES
		logval("answer[((3*Member:m)+2)]", now.answer[ Index(((3*((int)((P0 *)_this)->m))+2), 9) ]);
#endif
		;
		goto S_768_0; /* ';' */
		goto S_768_0; /* ';' */
		goto S_768_0; /* ';' */

#if defined(C_States) && (HAS_TRACK==1)
		c_update((uchar *) &(now.c_state[0]));
#endif
		_m = 3; goto P999;

	case 37: // STATE 771 - understudy.pml:649 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[0][771] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */
	case  _T5:	/* np_ */
		if (!((!(trpt->o_pm&4) && !(trpt->tau&128))))
			continue;
		/* else fall through */
	case  _T2:	/* true */
		_m = 3; goto P999;
#undef rand
	}

