import { Module } from '@nestjs/common';
import { CategoriesResolver } from './categories.resolver.js';
import { CategoriesService } from './categories.service.js';

@Module({ providers: [CategoriesService, CategoriesResolver], exports: [CategoriesService] })
export class CategoriesModule {}
